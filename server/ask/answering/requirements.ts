import { syllables } from '../../../ingest/model/syllables.js'
import type { Question } from '../question.js'
import { placesIn } from '../reading/read-places.js'
import { holdsName, type Profile, profileOf } from './profile.js'
import type { Surroundings } from './surroundings.js'

/** The words that answer, and the section they stand in. */
export interface Tested {
  /** The sentence or statement. */
  words: string
  profile: Profile
  /** The whole section's own words. */
  sectionProfile: Profile
  around: Surroundings
}

/**
 * What of a question's places and names the words do not have; [] where they have all.
 *
 * A place must stand in the words, in a heading above them, or be what the document is of. Words that name another province are about that
 * one, whatever the document is of. A name must stand in the words' section or above it.
 */
export function lackingNames({ places, names, isBare }: Question, { words, profile, sectionProfile, around }: Tested): string[] {
  const texts = [profile, sectionProfile, around.aboveProfile, profileOf(around.document.number ?? '', isBare)]
  const here = places.length === 0 ? [] : placesIn(syllables(words).map(({ key }) => key)).map(({ name }) => name)
  const isPrinted = (name: string): boolean => words.includes(name) || around.section.text.includes(name)
  const lacking = names.filter((name) => !holdsName(name, texts) || (isSingle(name.shown) && !isPrinted(name.shown))).map(({ shown }) => shown)
  for (const place of places) {
    const isListed = placesIn(place.keys, isBare).length > 0
    if (holdsName(place, [profile])) continue
    const isOfOther = isListed && here.some((name) => !isCountry(name) && name !== place.shown)
    const isHeld = holdsName(place, [around.aboveProfile]) || around.places().includes(place.shown) || (!isListed && holdsName(place, [sectionProfile])) || (isCountry(place.shown) && around.places().length === 0)
    if (isOfOther || !isHeld) lacking.push(place.shown)
  }
  return lacking
}

/** A name of one word is told from the word by its capital: Pháp is not pháp. */
function isSingle(shown: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(shown)
}

/** True for the country as a whole. */
export function isCountry(name: string): boolean {
  return ['cả nước', 'toàn quốc', 'việt nam'].includes(name)
}
