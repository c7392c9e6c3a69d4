/** Lets the browser answer the reader between two pieces of work: a task of its own for what comes next. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
