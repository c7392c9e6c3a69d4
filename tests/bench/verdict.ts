import type { BenchRow } from '../../src/tools/bench-row.ts';
import { withServedSite } from './support/served-site.ts';

export const name = 'verdict: from a key in the playground to the verdict, beside the bare Web Crypto call';

const ROUNDS = 60;
/** One at sixty a second, ms. */
const FRAME = 1000 / 60;

/** The medians of two ways to the same answer for an RS256 token, in one page of one run, ms. */
export function run(): Promise<BenchRow[]> {
  return withServedSite(async ({ url, browser }) => {
    // Too narrow for Monaco: what is measured is the document, as on a phone.
    const page = await browser.newPage({ viewport: { width: 880, height: 1000 } });
    await page.goto(`${url}playground/`);
    await page.locator('[data-playground][data-live]').waitFor();
    const { whole, bare } = await page.evaluate(measure, ROUNDS);
    return [
      { what: 'Web Crypto alone: import and verify, p50', value: bare, unit: 'ms' },
      { what: 'key to verdict, p50', value: whole, unit: 'ms' },
      {
        what: 'key to verdict over 1.5 times that and a frame',
        value: whole / (1.5 * bare + FRAME),
        unit: '×',
        budget: { max: 1 },
      },
    ];
  });
}

/** Runs in the page. The right key and a wrong one take turns, so that every input has another verdict to wait for. */
async function measure(rounds: number): Promise<{ readonly whole: number; readonly bare: number }> {
  const rs256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const text = (value: string) => new TextEncoder().encode(value);
  const base64url = (bytes: Uint8Array) =>
    btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  const make = async () => {
    const generated = { ...rs256, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
    return crypto.subtle.generateKey(generated, true, ['sign', 'verify']);
  };
  const [right, wrong] = [await make(), await make()];
  const jwks = await Promise.all(
    [right, wrong].map((pair) => crypto.subtle.exportKey('jwk', pair.publicKey)),
  );
  const parts = ['{"alg":"RS256"}', '{"sub":"user-1","exp":4102444800}'].map((part) => base64url(text(part)));
  const signed = text(parts.join('.'));
  const signature = new Uint8Array(await crypto.subtle.sign(rs256, right.privateKey, signed));

  const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
  const fill = (id: string, value: string) => {
    const box = document.querySelector<HTMLTextAreaElement>(`#${id}`)!;
    box.value = value;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const answered = (wanted: string) =>
    new Promise<void>((resolve) => {
      const verdict = document.querySelector<HTMLElement>('#verdict')!;
      const look = () => {
        if (verdict.dataset['verdict'] !== wanted) return;
        watching.disconnect();
        resolve();
      };
      const watching = new MutationObserver(look);
      watching.observe(verdict, { attributes: true });
      look();
    });

  fill('pg-token', `${parts.join('.')}.${base64url(signature)}`);
  fill('pg-key', JSON.stringify(jwks[1]));
  await answered('refused');
  const whole: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const which = round % 2;
    // White space makes it another text, which has to be read anew.
    const key = JSON.stringify(jwks[which]) + ' '.repeat(round);
    const before = performance.now();
    fill('pg-key', key);
    await answered(which === 0 ? 'accepted' : 'refused');
    whole.push(performance.now() - before);
    const start = performance.now();
    const imported = await crypto.subtle.importKey('jwk', jwks[which]!, rs256, false, ['verify']);
    await crypto.subtle.verify(rs256, imported, signature, signed);
    bare.push(performance.now() - start);
  }
  return { whole: median(whole), bare: median(bare) };
}
