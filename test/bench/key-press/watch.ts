/**
 * In the page: how long from a key press (or a press of the mouse) until the question after it is painted. A frame is
 * painted when the task after its animation frame runs. Text of its own, for it is put in front of the page's scripts.
 */
export const watchScript = (currentQuestion: string): string => `(() => {
  const times = (globalThis.keyPressTimes = []);
  let pressed = 0;
  let shown = null;
  const current = () => (${currentQuestion})();
  const note = (event) => { pressed = event.timeStamp; };
  addEventListener('keydown', note, true);
  addEventListener('pointerdown', note, true);
  const look = () => {
    const now = current();
    if (now === null || now === shown) return;
    const before = shown;
    const since = pressed;
    shown = now;
    if (before === null || since === 0) return;
    pressed = 0;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - since);
      port2.postMessage(0);
    });
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-key', 'data-name', 'id'] });
})()`;
