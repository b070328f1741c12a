/** Sends to the printer what is shown: the PDF in its frame, else the page with the print stylesheet. */
export function printPaper(): void {
  const frame = document.querySelector<HTMLIFrameElement>('iframe.pdf-frame');
  const inside = frame?.contentWindow;
  if (inside == null) return window.print();
  inside.focus();
  inside.print();
}
