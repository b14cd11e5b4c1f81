let audio: AudioContext | undefined;

/** A page may sound only once it was touched: the press that opens the camera asks for it. */
export function mayRing(): void {
  if (!('AudioContext' in globalThis)) return;
  audio ??= new AudioContext();
  void audio.resume();
}

/** A code was read: who looks at the goods hears it, and feels it in a loud shop. */
export function ringRead(): void {
  buzz(60);
  ring(1400, 0.09);
}

/** Nothing is known by what was read. */
export function ringUnknown(): void {
  buzz([120, 80, 120]);
  ring(330, 0.3);
}

function buzz(pattern: number | number[]): void {
  if ('vibrate' in navigator) navigator.vibrate(pattern);
}

function ring(hertz: number, seconds: number): void {
  if (audio?.state !== 'running') return;
  const tone = audio.createOscillator();
  const loud = audio.createGain();
  tone.frequency.value = hertz;
  loud.gain.value = 0.15;
  tone.connect(loud).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + seconds);
}
