import { documentId, labelToken } from './model/ids.js'

/** What an id is made from. */
export interface Claim {
  /** Path inside the ingested folder. */
  file: string
  /** Place of that folder among the library's, in the order of their first ingest. */
  rootOrder: number
  /** Id that a manifest asks for. */
  wantedId: string | null
}

export interface AssignedId {
  id: string
  /** Another document bears the plain id. */
  isRepeated: boolean
}

/**
 * One id for each claim, in the order of the claims; the same whatever that order is.
 *
 * The plain id goes to the first by folder and then by the bytes of the path; the others are numbered `-2`, `-3`, … and never
 * take an id that is some file's plain one.
 *   a.md, a.txt, a-2.txt → a, a-3, a-2
 */
export function assignIds(claims: readonly Claim[]): AssignedId[] {
  const plain = claims.map(({ file, wantedId }) => (wantedId === null ? '' : labelToken(wantedId)) || documentId(file))
  const order = claims.map((claim, i) => ({ i, rootOrder: claim.rootOrder, bytes: Buffer.from(claim.file) }))
  order.sort((a, b) => a.rootOrder - b.rootOrder || a.bytes.compare(b.bytes))
  const taken = new Set(plain)
  const given = new Set<string>()
  const assigned = new Array<AssignedId>(claims.length)
  for (const { i } of order) {
    let id = plain[i]!
    const isRepeated = given.has(id)
    for (let n = 2; isRepeated && taken.has(id); n++) id = `${plain[i]!}-${n}`
    given.add(id)
    taken.add(id)
    assigned[i] = { id, isRepeated }
  }
  return assigned
}
