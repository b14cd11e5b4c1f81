import path from 'node:path';

/**
 * Who may import whom: app → features → {ui} → {api, live, offline, money, i18n}; a feature never imports a feature.
 * One table and one function, so the rule can be read in a minute.
 */
const MAY_IMPORT = {
  app: ['app', 'features', 'ui', 'api', 'live', 'offline', 'money', 'i18n'],
  features: ['ui', 'api', 'live', 'offline', 'money', 'i18n'],
  ui: ['ui', 'api', 'live', 'offline', 'money', 'i18n'],
  live: ['live', 'api'],
  offline: ['offline', 'api', 'money'],
  api: ['api', 'money', 'i18n'],
  i18n: ['i18n'],
  money: ['money'],
};

/** The zone and, for a feature, its name, of a file below src/; nothing for files outside. */
function place(file) {
  const parts = file.split(path.sep);
  const src = parts.lastIndexOf('src');
  const zone = parts[src + 1];
  if (src < 0 || !(zone in MAY_IMPORT)) return undefined;
  return { zone, feature: zone === 'features' ? parts[src + 2] : undefined };
}

function target(fromFile, source) {
  if (source.startsWith('@/')) return place(path.join('src', source.slice(2)));
  if (source.startsWith('.')) return place(path.resolve(path.dirname(fromFile), source));
  return undefined;
}

export const zones = {
  meta: { type: 'problem', schema: [], messages: { zone: '{{from}} may not import {{to}}' } },
  create(context) {
    const from = place(context.filename);
    const test = /\.test\.tsx?$/.test(context.filename);
    function check(node) {
      if (from === undefined || test || !node.source) return;
      const to = target(context.filename, String(node.source.value));
      if (to === undefined) return;
      const own = from.zone === 'features' && from.feature === to.feature;
      if (own || MAY_IMPORT[from.zone].includes(to.zone)) return;
      const name = (at) => (at.feature ? `features/${at.feature}` : at.zone);
      context.report({ node, messageId: 'zone', data: { from: name(from), to: name(to) } });
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
