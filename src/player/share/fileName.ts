/** A name for the file: the lab and the reader's time, without signs that a file's name may not have. */
export function fileName(lab: string, now: Date, extension: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  return `${lab}-${day}-${time}.${extension}`;
}
