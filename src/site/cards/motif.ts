import { readFileSync } from 'node:fs';
import { readPalettes } from '../theme/palette.ts';

function dataUrl(svg: string): string {
  return 'data:image/svg+xml;base64,' + Buffer.from(svg).toString('base64');
}

function marksOf(icon: string): string {
  return readFileSync(`src/site/icons/${icon}.svg`, 'utf8');
}

/** One of the site's drawings at a place, in a colour, as part of a larger SVG. */
function placed(icon: string, x: number, y: number, size: number, colour: string): string {
  return marksOf(icon).replace(
    '<svg ',
    `<svg x="${x}" y="${y}" width="${size}" height="${size}" color="${colour}" `,
  );
}

/** The site's mark, for an <img>. */
export function markDataUrl(): string {
  return dataUrl(readFileSync('public/favicon.svg', 'utf8'));
}

/**
 * The figure along the foot of every card: eight services on a line, one of them gone, a ticket and
 * a sheet on their way. 1200 by 150.
 */
export function motifDataUrl(): string {
  const { ink = '', line = '', session = '', token = '', danger = '', paper = '' } = readPalettes().light;
  const at = (index: number) => 90 + index * 138;
  const services = Array.from({ length: 8 }, (_, index) => {
    const gone = index === 5;
    const cross = `<path d="M${at(index)} 62l54 54m0-54l-54 54" stroke="${danger}" stroke-width="5"/>`;
    return placed('service', at(index), 62, 54, gone ? line : ink) + (gone ? cross : '');
  });
  const carried =
    `<rect x="${at(1) + 72}" y="66" width="44" height="44" fill="${paper}"/>` +
    placed('session-ticket', at(1) + 72, 66, 44, session) +
    `<rect x="${at(3) + 74}" y="66" width="44" height="44" fill="${paper}"/>` +
    placed('token-sheet', at(3) + 76, 68, 40, token);
  return dataUrl(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="150" viewBox="0 0 1200 150">` +
      `<path d="M0 89h1200" stroke="${line}" stroke-width="2" stroke-dasharray="2 8"/>` +
      services
        .map(
          (service, index) =>
            `<rect x="${at(index) - 8}" y="56" width="70" height="66" fill="${paper}"/>` + service,
        )
        .join('') +
      carried +
      `</svg>`,
  );
}
