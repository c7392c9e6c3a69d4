import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cookieLength, jwsLength } from '../../../../src/simulation/labs/reference-or-value/values.ts';
import { flattenMetrics, metricAt } from '../../../../src/simulation/lab.ts';
import { broken, calm, credentials, run } from './run.ts';

describe('counts against closed forms', () => {
  test('what is exact is equal, whatever is done', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(broken, async (scenario) => {
        const { metrics, formulas } = await run(scenario);
        for (const [path, { kind, value }] of Object.entries(formulas)) {
          expect(kind).toBe('exact');
          expect([path, metricAt(metrics, path)]).toEqual([path, value]);
          compared++;
        }
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(2500);
  });

  test('nothing is predicted that is not counted, and much is', async () => {
    const predicted = new Set<string>();
    await fc.assert(
      fc.asyncProperty(calm, async (scenario) => {
        const { metrics, formulas } = await run(scenario);
        const paths = flattenMetrics(metrics).map(([path]) => path);
        for (const path of Object.keys(formulas)) {
          expect(paths).toContain(path);
          predicted.add(path);
        }
      }),
      { numRuns: 30 },
    );
    expect([...predicted].sort()).toEqual([
      'altered.kept',
      'altered.lost',
      'atRest.browser',
      'atRest.server',
      'keyChanged.kept',
      'keyChanged.lost',
      'lineBytes',
      'lookups.introspection',
      'lookups.store',
      'requestBytes.carried',
      'requestBytes.total',
      'signatures.made',
      'signatures.verified',
      'staleCarts',
      'staleRole.lasted',
      'staleRole.open',
      'staleRole.requests',
      'wiped.kept',
      'wiped.lost',
    ]);
  });

  test('there is no formula where none holds', async () => {
    const malleable = await run({
      credential: 'jwt',
      altered: 'last',
      fault: ['alter:user-1@9s', 'rotate:service@9s', 'demote:user-1@9s'],
    });
    for (const path of ['altered.lost', 'altered.kept', 'staleRole.requests', 'keyChanged.lost'])
      expect([path, path in malleable.formulas]).toEqual([path, path === 'keyChanged.lost']);
  });
});

describe('bytes worked out by hand', () => {
  test('a session ID’s line is 66 bytes with Spring Session, 53 with Tomcat, an opaque token’s 152 (M40, M39)', async () => {
    expect((await run({ 'session-ids': 'spring' })).metrics.lineBytes).toBe(66);
    expect((await run({ 'session-ids': 'tomcat' })).metrics.lineBytes).toBe(53);
    expect((await run({ credential: 'opaque' })).metrics.lineBytes).toBe(
      'Authorization: Bearer \r\n'.length + 128,
    );
  });

  test('a JWT is as long as the dossier has it for its claims and algorithms (M41 to M45)', () => {
    const header = (alg: string) => `{"alg":"${alg}","typ":"at+jwt","kid":"thirteen-long"}`.length;
    const plain = '{"alg":"HS256","typ":"at+jwt"}'.length;
    // Payloads of 286 bytes, and of 164 with the least claims.
    expect([jwsLength(plain, 286, 32), jwsLength(plain, 164, 32)]).toEqual([467, 304]);
    expect([jwsLength(header('ES256'), 286, 64), jwsLength(header('ES256'), 164, 64)]).toEqual([540, 377]);
    expect([jwsLength(header('RS256'), 286, 256), jwsLength(header('RS256'), 164, 256)]).toEqual([796, 633]);
    expect([jwsLength(header('RS256'), 286, 512), jwsLength(header('RS256'), 164, 512)]).toEqual([1137, 974]);
    const bearer = 'Authorization: Bearer \r\n'.length;
    expect([467, 540, 796, 1137].map((length) => length + bearer)).toEqual([491, 564, 820, 1161]);
  });

  test('every value that was handed out is as long as it says, and holds what it was made of', async () => {
    for (const credential of ['jwt', 'signed-cookie'] as const) {
      const { recording } = await run({ credential, contents: 'role', users: 1, duration: '10s' });
      const value = recording.tokens['tok-1']!;
      const content = '"name":"김하나","role":"ADMIN"';
      const body = value.split(/[.:]/)[credential === 'jwt' ? 1 : 0]!;
      const text = Buffer.from(body, 'base64url').toString();
      expect(text).toContain(content);
      const bytes = Buffer.byteLength(text);
      expect(value).toHaveLength(credential === 'jwt' ? jwsLength(47, bytes, 256) : cookieLength(bytes));
    }
  });

  test('what lies where: the browser holds the number or everything, the server everything or nothing', async () => {
    const rest = async (credential: string, contents: string) =>
      (await run({ credential, contents, users: 1, 'write-ratio': 0, duration: '10s' })).metrics.atRest;
    const record = Buffer.byteLength('{"user":"user-1","name":"김하나"}');
    const number = Buffer.byteLength(',"resident_number":"991332-9000001","role":"ADMIN","cart":0');
    expect(await rest('session-id', 'name')).toEqual({ browser: 48, server: 48 + record });
    expect(await rest('session-id', 'resident-number')).toEqual({
      browser: 48,
      server: 48 + record + number,
    });
    expect(await rest('opaque', 'name')).toEqual({
      browser: 128,
      server: 128 + record + ',"exp":1767225640'.length,
    });
    for (const value of ['jwt', 'signed-cookie']) {
      const [little, much] = [await rest(value, 'name'), await rest(value, 'resident-number')];
      expect([little.server, much.server]).toEqual([0, 0]);
      expect(much.browser - little.browser).toBeGreaterThanOrEqual(number);
    }
  });
});

describe('work worked out by hand', () => {
  test.each(credentials)('%s: one lookup, or one verification, a request', async (credential) => {
    const { metrics } = await run({ credential });
    const { read, write, login } = metrics.operations;
    const uses = read + write;
    expect(uses).toBeGreaterThan(50);
    const points = credential === 'session-id' || credential === 'opaque';
    expect(metrics.lookups).toEqual({
      store: points ? uses : 0,
      introspection: credential === 'opaque' ? uses : 0,
    });
    expect(metrics.signatures).toEqual({
      verified: points ? 0 : uses,
      // Every change of a cookie's cart is signed anew; nobody was refused here.
      made: { 'session-id': 0, opaque: 0, jwt: login, 'signed-cookie': login + write }[credential],
    });
  });
});
