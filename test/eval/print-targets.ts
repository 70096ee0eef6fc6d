import { formatScore, goldSets, scoreTargets } from './targets.js'

// Prints how well targets are read from the documents that were read by hand: `node test/eval/launch.mjs eval/print-targets [--faults]`.
for (const { name, gold } of goldSets()) {
  const score = scoreTargets(gold)
  process.stdout.write(`${formatScore(name, score)}\n`)
  if (process.argv.includes('--faults')) process.stdout.write(score.faults.map((fault) => `    ${fault}\n`).join(''))
}
