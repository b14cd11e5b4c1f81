/** "ctrl+enter", "alt+1", "f8", "?" as the browser reports them. */
export function comboOf(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push('ctrl');
  if (event.altKey) parts.push('alt');
  if (event.shiftKey && key.length > 1) parts.push('shift');
  // With Alt some keyboards report another character; the code tells the digit.
  const digit = /^Digit(\d)$/.exec(event.code);
  parts.push(event.altKey && digit ? (digit[1] ?? key) : key);
  return parts.join('+');
}

/** The combination as it is printed on keys: "Ctrl Enter". */
export function printed(combo: string): string {
  return combo
    .split('+')
    .map((part) =>
      part.length === 1 ? part.toUpperCase() : (part[0] ?? '').toUpperCase() + part.slice(1),
    )
    .join(' ');
}
