import { signal, type Signal } from '@preact/signals';
import { labAddress } from '../address.ts';
import type { LabStore } from '../LabStore.ts';
import { fileName } from './fileName.ts';
import type { Opened } from './openFile.ts';

/** A file that was offered for download is kept this long, ms: browsers don't tell when they have it. */
const KEPT = 60_000;

/** Takes a lab's state out of the page and back in: as a link, a file or a picture. Each says in the status line what it did. */
export class Sharing {
  /** where the file that was opened last belongs, if it is another lab's; holds while its sentence stands in the status line */
  readonly opened: Signal<Opened | undefined> = signal(undefined);
  readonly #store: LabStore;
  readonly #question: string;

  constructor(store: LabStore, question: string) {
    this.#store = store;
    this.#question = question;
  }

  /** Puts the address of this very state on the clipboard. */
  async copyLink(): Promise<void> {
    const address = new URL(labAddress(this.#store, true), location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      this.#say('링크를 복사했어요. 설정과 장애, 지금 보는 순간까지 담겨 있어요.');
    } catch {
      this.#say(`복사하지 못했어요. 이 주소를 직접 복사해 주세요: ${address}`);
    }
  }

  /** Puts a picture of the run on the clipboard; where the browser refuses that, offers it as a file. */
  async copyPicture(): Promise<void> {
    const picture = import('./picture.tsx').then(({ pictureOf }) => pictureOf(this.#store, this.#question));
    try {
      // Some browsers take only what is handed over within the click: the promise, not the picture.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      this.#say('그림을 복사했어요. 문서나 대화창에 붙여 넣어 보세요.');
    } catch {
      await this.#savePicture(picture);
    }
  }

  /** Offers the state as a file. */
  async saveFile(): Promise<void> {
    const { labFile, writeLabFile } = await import('./labFile.ts');
    const name = fileName(this.#store.lab.id, new Date(), 'json');
    offer(name, new Blob([writeLabFile(labFile(this.#store))], { type: 'application/json' }));
    this.#say(`${name} 파일로 저장했어요. ‘파일 열기’로 고르거나 실험 위에 끌어다 놓으면 그대로 열려요.`);
  }

  /** Takes the state from a file. */
  async openFile(file: File): Promise<void> {
    const { openFile } = await import('./openFile.ts');
    const opened = await openFile(this.#store, await file.text());
    this.#say(opened.said);
    this.opened.value = opened;
  }

  async #savePicture(picture: Promise<Blob>): Promise<void> {
    try {
      const name = fileName(this.#store.lab.id, new Date(), 'png');
      offer(name, await picture);
      this.#say(`이 브라우저에서는 그림을 복사할 수 없어서 ${name} 파일로 저장했어요.`);
    } catch {
      this.#say('이 브라우저에서는 그림을 만들 수 없어요. 링크 복사를 써 주세요.');
    }
  }

  #say(sentence: string): void {
    this.#store.notice.value = sentence;
  }
}

function offer(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
