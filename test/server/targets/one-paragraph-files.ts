/** Documents of one paragraph each as files with a manifest: `{ a: { text, date } }` → 'a.txt' … */
export function oneParagraphFiles(documents: Readonly<Record<string, { text: string; date?: string }>>): Record<string, string> {
  const texts = Object.entries(documents).map(([id, { text }]) => [`${id}.txt`, text] as const)
  const manifest = { documents: Object.entries(documents).map(([id, { date }]) => ({ file: `${id}.txt`, type: 'bao-cao', title: id, ...(date !== undefined && { date }) })) }
  return { ...Object.fromEntries(texts), 'manifest.json': JSON.stringify(manifest) }
}
