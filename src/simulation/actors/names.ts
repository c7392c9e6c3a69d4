/** How labs name their actors: the player's words for them go by these names. */
export const LOAD_BALANCER = 'load-balancer';
export const STORE = 'store';
/** The one service of a lab that has only one. */
export const SERVICE = 'service';
export const ISSUER = 'issuer';

/** `service-1` is the first. */
export function serviceName(number: number): string {
  return `service-${number}`;
}

/** `user-1` is the first. */
export function userName(number: number): string {
  return `user-${number}`;
}
