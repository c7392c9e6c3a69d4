/**
 * The home page's run: sessions in each server's own memory, so that a dead server takes them along. The figure opens
 * at six seconds, when every user has logged in.
 */
export const HOME_PRESET = 'services=4&users=12&strategy=local&routing=sticky&duration=60s&seed=1&t=6s';

/** The same run with the fault already done, for readers without JavaScript. */
export const HOME_BROKEN = `${HOME_PRESET.replace('&t=6s', '')}&fault=kill:service-2@6s`;
