import { digestOf } from '../../../src/simulation/kernel/canonical.ts';
import { simulate } from '../../../src/simulation/kernel/simulate.ts';
import { labOf } from '../../../src/simulation/labs/registry.ts';
import { readScenario } from '../../../src/simulation/scenario/scenario.ts';

/** Scenarios whose canonical recordings must be the same bytes in every engine: between them they use every part of the model. */
const scenarios: readonly (readonly [lab: string, query: string])[] = [
  ['session-sync', 'strategy=local&routing=random&fault=kill:service-2@10s&fault=restart:service-2@15s'],
  [
    'session-sync',
    'strategy=replicate-all&routing=random&jitter=5ms&replication-delay=100ms&replication-delay-distribution=exponential',
  ],
  [
    'session-sync',
    'strategy=backup-one&services=6&routing=random&fault=kill:service-1@10s&fault=kill:service-2@10s&fault=add:service-7@20s',
  ],
  [
    'session-sync',
    'strategy=central-store&store-commands=spring&fault=cut:service-1~store@5s&fault=heal:service-1~store@9s&fault=kill:store@12s',
  ],
  ['session-sync', 'strategy=token&routing=round-robin&users=4&fault=kill:service-3@10s'],
  ['session-sync', 'strategy=replicate-all&action=write:user-1@9s&action=read:user-2@12s'],
  [
    'stateless-http',
    'carries=connection&routing=random&fault=reuse:load-balancer@8s&fault=kill:service-2@12s',
  ],
  ['stateless-http', 'carries=session-id&connections=shared&fault=forget:store@9s'],
  ['stateless-http', 'carries=token&action=write:user-1@9s'],
  [
    'reference-or-value',
    'credential=opaque&contents=resident-number&fault=wipe:store@20s&fault=demote:user-1@9s',
  ],
  ['reference-or-value', 'credential=jwt&altered=last&fault=alter:user-2@9s&fault=rotate:service@20s'],
  [
    'reference-or-value',
    'credential=signed-cookie&lifetime=5s&fault=rotate:service@20s&action=write:user-1@9s',
  ],
  ['jwt-validation', 'signature=on&fault=confusion:attacker@9s&action=expired-59:user-2@9500ms'],
  [
    'jwt-validation',
    'signature=on&own=audience&own-header={"alg":"HS256"}&own-payload={"sub":"누구","exp":1767225562}&own-signer=public-key&action=own:reader@9s',
  ],
  ['jwt-validation', 'alg=on&signature=on&time=on&iss=on&aud=on&typ=on&required=on&leeway=60s'],
  ['session-lifecycle', 'fault=link:user-1@9s&fault=sibling:user-2@9s&fault=plaintext:user-3@9s&idle=8s'],
  [
    'session-lifecycle',
    'reissue=on&host-prefix=on&secure=on&http-only=on&same-site=lax&fault=link:user-1@9s&fault=overwrite:user-1@12s&fault=bloat:user-1@15s',
  ],
  ['session-lifecycle', 'entropy=20&domain=on&bloat=4096&fault=bloat:user-2@9s&action=write:user-1@9s'],
];

/** The digest of each canonical run, in order. */
export async function canonicalDigests(): Promise<string[]> {
  const digests: string[] = [];
  for (const [id, query] of scenarios) {
    const lab = await labOf(id);
    const { scenario, issues } = readScenario(lab, new URLSearchParams(query));
    if (issues.length > 0) throw new Error(JSON.stringify(issues));
    digests.push(await digestOf(await simulate(lab, scenario)));
  }
  return digests;
}
