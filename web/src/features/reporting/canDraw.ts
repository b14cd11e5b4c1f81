/** Whether this browser draws at all; where it does not, the table behind a chart is there all the same. */
export function canDraw(): boolean {
  return Boolean(document.createElement('canvas').getContext('2d'));
}
