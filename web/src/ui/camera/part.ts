/** How wide and high something is. */
export interface Size {
  width: number;
  height: number;
}

/** A part of a picture. */
export interface Part extends Size {
  x: number;
  y: number;
}

/** All of a picture. */
export function whole({ width, height }: Size): Part {
  return { x: 0, y: 0, width, height };
}

/** What is seen of a picture that covers a frame: its middle, in the shape of the frame. What is not seen is not read. */
export function seenPart(picture: Size, frame: Size): Part {
  if (frame.width <= 0 || frame.height <= 0) return whole(picture);
  const scale = Math.max(frame.width / picture.width, frame.height / picture.height);
  const width = Math.round(frame.width / scale);
  const height = Math.round(frame.height / scale);
  return {
    x: Math.round((picture.width - width) / 2),
    y: Math.round((picture.height - height) / 2),
    width,
    height,
  };
}

/** The same shape, its longer side no longer than this. */
export function within({ width, height }: Size, most: number): Size {
  const scale = Math.min(1, most / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** The place that is nearest to the middle of a picture: on a shelf of labels that is the one that is meant. */
export function nearest<T extends { x: number; y: number }>(
  places: readonly T[],
  { width, height }: Size,
): T | undefined {
  const away = ({ x, y }: T) => Math.hypot(x - width / 2, y - height / 2);
  return [...places].sort((a, b) => away(a) - away(b))[0];
}
