import { renderDecision } from './decided-reason.ts';
import type { Evidence } from './model.ts';

/** The sentence that tells a person why two claims are linked: plain text, not escaped. */
export function renderReason(evidence: Evidence): string {
  const { a = '', b = '', words = '', speaker = '' } = evidence.values;
  switch (evidence.code) {
    case 'quotation-repeated':
      return `Both give the same words: ${quote(words)}`;
    case 'quotation-changed':
      return a === '' && b === ''
        ? 'Both give the same words, with small changes'
        : `The same words, changed: ${difference(a, b)}`;
    case 'wording-agrees':
      return `Much the same words: ${words}`;
    case 'statement-agrees':
      return `The same view${evidence.values.issue ? ` of ${evidence.values.issue}` : ''}: ${quote(a)} and ${quote(b)}`;
    case 'demand-agrees':
      return 'Both report the same demand to stop';
    case 'members-agree':
      return `Both name the same members: ${words}`;
    case 'quantity-agrees':
      return a === b ? `Both say ${a}` : `The numbers agree: ${a} and ${b}`;
    case 'quantity-differs':
      return `The numbers exclude each other: ${a} and ${b}`;
    case 'quantity-of-other-time':
      return `Other time: ${evidence.values.timeA} and ${evidence.values.timeB} (${a} and ${b})`;
    case 'quantity-of-other-scope':
      return `Other measure: ${a} and ${b}`;
    case 'quantity-later':
      return `A running figure at two moments: ${a} and ${b}`;
    case 'arithmetic-holds':
      return `${evidence.values.result}: ${quote(evidence.values.stated ?? '')} holds`;
    case 'arithmetic-fails':
      return `${evidence.values.result}: ${quote(evidence.values.stated ?? '')} does not hold`;
    case 'filler-differs':
      return `All else is the same but ${quote(a)} and ${quote(b)}`;
    case 'relation-differs':
      return `Not both can hold: ${quote(a)} and ${quote(b)}`;
    case 'quantity-part-of-whole':
      return `A part and its whole: ${a} and ${b}`;
    case 'negation':
      return `One says ${quote(a)}, the other ${quote(b)}`;
    case 'antonym':
      return `One says ${quote(a)}, the other ${quote(b)}`;
    case 'denial':
      return `${speaker === '' ? 'One side' : speaker} denies what the other says: ${quote(words)}`;
    case 'opposed-position':
      return `${renderSides(evidence.values.issue ?? '', evidence.values.aspect ?? '')}: ${quote(a)} against ${quote(b)}`;
    case 'rebuttal':
      return `A charge, ${quote(evidence.values.charge ?? '')}, and its rebuttal by the one charged: ${quote(evidence.values.assurance ?? '')}`;
    case 'decided':
      return renderDecision(evidence.values);
    case 'other-stage':
      return `The same plan at another stage: ${quote(a)} and ${quote(b)}`;
  }
}

function renderSides(issue: string, aspect: string): string {
  const on = [issue, aspect].filter((part) => part !== '');
  return on.length === 0 ? 'One is for it, the other against' : `Opposite sides on ${on.join(' and ')}`;
}

const longest = 90;

/** Words between quotation marks, on one line and cut where they are long. */
export function quote(words: string): string {
  const flat = words.replace(/\s+/gu, ' ');
  return `“${flat.length > longest ? `${flat.slice(0, longest - 1).trimEnd()}…` : flat}”`;
}

function difference(a: string, b: string): string {
  if (a === '') return `${quote(b)} is on one side only`;
  if (b === '') return `${quote(a)} is on one side only`;
  return `${quote(a)} and ${quote(b)}`;
}
