import { saveFile } from '../DataList/exportCsv';

const NAME = 'tongpin.pdf';
const KEPT_FOR_MS = 600_000;

/** Opens the browser's own printing of a PDF; where there is none, the PDF is shared or saved. */
export async function showPdf(pdf: Blob, phone: boolean): Promise<void> {
  const file = new File([pdf], NAME, { type: 'application/pdf' });
  if (phone) {
    if (navigator.canShare?.({ files: [file] })) {
      try {
        await navigator.share({ files: [file] });
        return;
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return;
      }
    }
    saveFile(NAME, file);
    return;
  }
  inFrame(file);
}

/** A frame that nobody sees: it lives until its printing is surely over. */
function inFrame(file: File): void {
  const frame = document.createElement('iframe');
  const address = URL.createObjectURL(file);
  frame.style.position = 'fixed';
  frame.style.width = '0';
  frame.style.height = '0';
  frame.style.border = '0';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.onload = () => {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
  };
  frame.src = address;
  document.body.append(frame);
  setTimeout(() => {
    frame.remove();
    URL.revokeObjectURL(address);
  }, KEPT_FOR_MS);
}
