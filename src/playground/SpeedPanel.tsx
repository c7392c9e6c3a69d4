import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ALGORITHMS } from '../jwt/algorithms.ts';
import { formatNumber } from '../player/korean.ts';
import { pressable } from '../site/pressable.ts';
import { measureSpeed, type Speed } from './measureSpeed.ts';

/** How fast the reader's own browser signs and verifies with each algorithm: ratios first, since machines differ. */
export function SpeedPanel(): JSX.Element {
  const [speeds, setSpeeds] = useState<readonly Speed[]>([]);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [running, setRunning] = useState('');
  const stopped = useRef(false);
  const run = async () => {
    stopped.current = false;
    setSpeeds([]);
    setMissing([]);
    for (const { name } of ALGORITHMS) {
      if (stopped.current) break;
      setRunning(name);
      // The name is to be seen before the work begins, and the page to stay alive between two.
      await new Promise((resolve) => setTimeout(resolve));
      try {
        const speed = await measureSpeed(name);
        setSpeeds((before) => [...before, speed]);
      } catch {
        setMissing((before) => [...before, name]);
      }
    }
    setRunning('');
  };
  const unit = speeds[0]?.verify;
  return (
    <section class="pg-speed" aria-labelledby="pg-speed-title">
      <h2 id="pg-speed-title">이 브라우저는 얼마나 빠를까요</h2>
      <p>
        알고리즘마다 새 키로 잠깐씩 서명하고 확인해 봐요. 기기와 브라우저마다 다르니 숫자보다 비율을 봐
        주세요. HS256으로 한 번 확인하는 시간을 1로 놓았어요.
      </p>
      <div class="pg-buttons">
        <button type="button" {...pressable(running === '', () => void run())}>
          재어 보기
        </button>
        <button type="button" {...pressable(running !== '', () => (stopped.current = true))}>
          그만
        </button>
      </div>
      <p class="pg-note" role="status">
        {running !== '' && `${running} 재는 중…`}
        {running === '' && missing.length > 0 && `이 브라우저에 없어서 재지 못했어요: ${missing.join(', ')}`}
      </p>
      {unit !== undefined && (
        <table>
          <caption class="sr-only">알고리즘마다 서명과 확인에 걸리는 시간</caption>
          <thead>
            <tr>
              <th scope="col">알고리즘</th>
              <th scope="col">서명</th>
              <th scope="col">확인</th>
            </tr>
          </thead>
          <tbody>
            {speeds.map(({ alg, sign, verify }) => (
              <tr key={alg} data-speed={alg}>
                <th scope="row">{alg}</th>
                <Cell cost={unit / sign} rate={sign} />
                <Cell cost={unit / verify} rate={verify} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The dearest operation that a full bar stands for, in verifications with HS256; bars grow with the logarithm. */
const FULL = 1000;

function Cell({ cost, rate }: { readonly cost: number; readonly rate: number }): JSX.Element {
  const share = Math.min(1, Math.max(0.02, Math.log10(Math.max(1, cost)) / Math.log10(FULL)));
  return (
    <td>
      <b>{formatNumber(Math.round(cost * 10) / 10)}배</b>{' '}
      <span class="pg-source">초당 {formatNumber(Math.round(rate))}번</span>
      <span class="pg-bar" aria-hidden="true" style={`width:${(share * 100).toFixed(1)}%`} />
    </td>
  );
}
