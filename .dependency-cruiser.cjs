// The direction of imports: model <- source, library, index, parse <- ingest's entry; server -> all; web -> nothing of ours.
const only = (name, from, notTo) => ({ name, severity: 'error', from: { path: from }, to: { path: notTo } })

module.exports = {
  forbidden: [
    only('model-imports-nothing-of-ours', '^ingest/model/', '^(ingest/(?!model/)|server/|web/|test/)'),
    only('source-imports-model-only', '^ingest/source/', '^(ingest/(?!source/|model/)|server/|web/|test/)'),
    only('parse-imports-model-only', '^ingest/parse/', '^(ingest/(?!parse/|model/)|server/|web/|test/)'),
    only('library-imports-model-only', '^ingest/library/', '^(ingest/(?!library/|model/)|server/|web/|test/)'),
    only('index-imports-model-and-library', '^ingest/index/', '^(ingest/(?!index/|model/|library/)|server/|web/|test/)'),
    only('ingest-does-not-import-server-or-web', '^ingest/', '^(server/|web/|test/)'),
    only('web-imports-nothing-of-ours', '^web/', '^(ingest/|server/|test/)'),
    only('nothing-imports-tests', '^(ingest|server|web)/', '^test/'),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] } },
}
