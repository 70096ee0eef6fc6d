import places from '../../../ingest/parse/targets/places.json' with { type: 'json' }
import { syllables } from '../../../ingest/model/syllables.js'
import { keyPhrases } from './key-phrases.js'

const PLACES = keyPhrases(places.map((place) => [place, place] as const))
/** Units below a province, whose name follows in capitals. */
const LOCAL = /(?<!\p{L})(?:[Hh]uyện|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hành phố|T[Pp]\.?)\s+((?:\p{Lu}\p{L}*\s?){1,4})/gu
const WHOLE_COUNTRY = new Set(['cả nước', 'toàn quốc', 'việt nam'])

/** A place named in a text, by its place among the syllables. */
export interface FoundPlace {
  /** As the list spells it, in small letters. */
  name: string
  from: number
  to: number
  isCountry: boolean
}

/** Provinces and the country as a whole that a text names, in order. */
export function placesIn(keys: readonly string[], isBare = false): FoundPlace[] {
  const found: FoundPlace[] = []
  for (let i = 0; i < keys.length; i++) {
    const match = PLACES.at(keys, i, isBare)
    if (match === null) continue
    found.push({ name: match.value, from: i, to: i + match.length, isCountry: WHOLE_COUNTRY.has(match.value) })
    i += match.length - 1
  }
  return found
}

/** Names of districts, communes and towns, as printed behind their unit. */
export function localPlaces(text: string): string[] {
  return [...text.matchAll(LOCAL)].map((match) => match[1]!.trim()).filter((name) => placesIn(syllables(name).map(({ key }) => key)).length === 0)
}
