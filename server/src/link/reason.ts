import type { Evidence } from './model.ts';

/** The sentence that tells a person why two claims are linked: plain text, not escaped. */
export function renderReason(evidence: Evidence): string {
  return evidence.code;
}
