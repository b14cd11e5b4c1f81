const BROWSERS: readonly [string, RegExp][] = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /Version\/[\d.]+ .*Safari\//],
];

const SYSTEMS: readonly [string, RegExp][] = [
  ['iPhone', /\(iPhone/],
  ['iPad', /\(iPad/],
  ['Android', /Android/],
  ['Windows', /Windows NT/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/** What one would call the device one sits at, before one gives it a name: “Chrome · Windows”. */
export function thisBrowser(agent = navigator.userAgent): string {
  const first = (signs: readonly [string, RegExp][]) =>
    signs.find(([, sign]) => sign.test(agent))?.[0];
  return [first(BROWSERS), first(SYSTEMS)].filter(Boolean).join(' · ');
}
