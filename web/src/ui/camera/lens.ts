/** Why there is no picture: no https, no permission, no camera, or another program has it. */
export type Trouble = 'insecure' | 'denied' | 'none' | 'busy';

const NAMES: Readonly<Record<string, Trouble>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
};

/** Browsers give a page without https no camera at all, and do not say so. */
export function troubleBefore(): Trouble | undefined {
  if ((navigator as { mediaDevices?: MediaDevices }).mediaDevices !== undefined) return undefined;
  return globalThis.isSecureContext ? 'none' : 'insecure';
}

export function troubleOf(error: unknown): Trouble {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
  return NAMES[String(name)] ?? 'busy';
}

/** The camera at the back, where there is one, sharp enough for bars at a hand's distance. */
export function openLens(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: {
      facingMode: { ideal: 'environment' },
      width: { ideal: 1280 },
      height: { ideal: 720 },
    },
  });
}

export function closeLens(stream: MediaStream | undefined): void {
  stream?.getTracks().forEach((track) => track.stop());
}

/** Whether there is a light beside the lens. */
export function hasTorch(track: MediaStreamTrack): boolean {
  const can = (track as { getCapabilities?: () => object }).getCapabilities?.call(track) ?? {};
  return 'torch' in can && can.torch === true;
}

export function turnTorch(track: MediaStreamTrack, on: boolean): Promise<void> {
  const torch = { torch: on } as MediaTrackConstraintSet;
  return track.applyConstraints({ advanced: [torch] });
}
