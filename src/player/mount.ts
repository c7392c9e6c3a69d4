import { labOf } from '../simulation/labs/registry.ts';
import type { LabView } from './LabView.ts';

/** Loads the words and controls of a lab by its id. */
export type LoadView = (id: string) => Promise<LabView | undefined>;

/** A lab is made live this far before it scrolls into sight. */
const NEAR = '200px 0px';

/** Makes every lab of the page live as it nears the viewport. What was rendered at build time stays until then. */
export function mountLabs(loadView: LoadView): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        void mount(target, loadView);
      }
    },
    { rootMargin: NEAR },
  );
  for (const element of document.querySelectorAll('.lab[data-lab]')) observer.observe(element);
}

async function mount(element: HTMLElement, loadView: LoadView): Promise<void> {
  const id = element.dataset['lab'] ?? '';
  const [{ mountLab }, view, lab] = await Promise.all([import('./mountLab.tsx'), loadView(id), labOf(id)]);
  if (view) await mountLab(element, lab, view);
}
