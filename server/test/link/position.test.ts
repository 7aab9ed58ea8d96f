import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPositions } from '../../src/link/position.ts';
import { conceptOf, readWords } from '../../src/link/terms.ts';

/** issue | what a sentence holds of it (“+ jobs”: good for jobs), nothing where it holds nothing | the sentence */
const cases = `
vaccine | + health | The vaccine protects children from a deadly disease.
vaccine | - health | Parents fear that the vaccine causes autism.
vaccine | + health | Refusing the vaccine puts patients at risk of infection, doctors say.
vaccine | + health | Without the vaccine, thousands of patients would die.
vaccine | + health | The vaccine does not cause autism.
tax | - jobs | The tax would destroy thousands of jobs.
tax | + jobs | Scrapping the tax would cost jobs.
tax | + environment | The tax on fuel will cut carbon emissions.
nuclear | + environment | Nuclear power is needed because it cuts emissions.
nuclear | - environment | Nuclear plants leave toxic waste for centuries.
phone | - learning | Phones distract pupils from learning.
phone | - learning | Banning phones improves the concentration of pupils.
phone | + safety | Banning phones would put children's safety at risk.
merger | - competition | The merger threatens competition.
merger | - competition | The merger would weaken competition and raise prices for shoppers.
merger | + jobs | The merger will save 2,000 jobs.
merger | + jobs | Blocking the merger would endanger jobs.
strike | - health | The strike puts patients at risk.
strike | + health | The strike will make hospitals safer for patients.
camera | + safety | Cameras help police to catch criminals.
camera | - privacy | Cameras undermine the privacy of everyone, including children, in the street.
camera | - safety | Taking photographs is allowed, but cameras give burglars a place to hide and help criminals.
camera | | A camera was found in the street.
camera | | The minister opened a factory for cameras.
camera | | Officials must consider safety before they buy cameras.
`;

for (const line of cases.trim().split('\n')) {
  const [issue, expected, text] = line.split('|').map((part) => part.trim()) as [string, string, string];
  test(`position: ${text}`, () => {
    const found = readPositions(readWords(text), {
      issues: new Set([conceptOf(issue)]),
      main: new Set(),
      referents: [],
      assumed: [],
      counterparts: new Map(),
      deniedFrom: null,
    });
    const held = new Set(
      found.flatMap(({ sign, aspects }) => aspects.map((aspect) => `${sign > 0 ? '+' : '-'} ${aspect}`)),
    );
    if (expected === '') assert.deepEqual([...held], []);
    else assert.ok(held.has(expected), [...held].join(', ') || 'nothing');
  });
}
