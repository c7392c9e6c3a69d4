import type { JSX } from 'preact';
import { drawings } from './drawings.ts';
import type { IconName } from './names.ts';

/** Properties of an icon: any SVG attribute passes through (x, y, class, style …). */
export interface IconProps extends Omit<JSX.SVGAttributes<SVGSVGElement>, 'name' | 'children'> {
  /** Which drawing. */
  readonly name: IconName;
  /** Width and height in CSS pixels or, inside another SVG, in its units. Default 24. */
  readonly size?: number;
  /** What a screen reader says. Without it the icon is decoration and is hidden from it. */
  readonly title?: string;
}

/**
 * One of the site's drawings, in the colour of the text around it. Pure: it renders on the server
 * and in the browser alike, and inside another SVG it nests.
 */
export function Icon({ name, size = 24, title, ...rest }: IconProps): JSX.Element {
  const { attributes, markup } = drawings[name];
  const label =
    title === undefined ? { 'aria-hidden': 'true' as const } : { role: 'img' as const, 'aria-label': title };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={size}
      height={size}
      {...attributes}
      {...label}
      focusable="false"
      {...rest}
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}
