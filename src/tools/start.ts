// npm start: builds the site when its sources changed since the last time, then serves it.
import { buildIfChanged } from './site-build.ts';

if (await buildIfChanged()) await import('./serve.ts');
else {
  console.error('사이트를 만들지 못했어요. 위에 나온 오류를 확인해 주세요.');
  process.exitCode = 1;
}
