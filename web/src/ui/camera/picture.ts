import { type Part, whole, within } from './part';
import type { Reader } from './reader';

/** Few points are read fast, many find small bars. */
const SIDES = [1600, 4000];

/** Makes pictures of what is shown, always in the same place of the memory. */
export class Plate {
  private readonly canvas = document.createElement('canvas');
  private readonly pen = this.canvas.getContext('2d', { willReadFrequently: true });

  take(source: CanvasImageSource, part: Part, most: number): ImageData {
    if (this.pen === null) throw new Error('nothing can be drawn here');
    const { width, height } = within(part, most);
    Object.assign(this.canvas, { width, height });
    this.pen.drawImage(source, part.x, part.y, part.width, part.height, 0, 0, width, height);
    return this.pen.getImageData(0, 0, width, height);
  }
}

/** The code in a picture that was taken, or chosen among those that are there. */
export async function codeIn(file: Blob, reader: Reader): Promise<string | undefined> {
  const shown = await createImageBitmap(file);
  const plate = new Plate();
  try {
    for (const most of SIDES) {
      const code = await reader.read(plate.take(shown, whole(shown), most));
      if (code !== undefined || Math.max(shown.width, shown.height) <= most) return code;
    }
    return undefined;
  } finally {
    shown.close();
  }
}
