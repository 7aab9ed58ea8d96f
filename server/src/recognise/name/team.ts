import type { NameKind } from '../model.ts';
import type { Candidate } from './candidate.ts';
import { countrySet, noVotes } from './evidence.ts';
import type { Group } from './group.ts';
import type { Occurrence } from './scan.ts';

/** A place that the tagger takes for an organisation is one where it is this sure. */
const sure = 25;

/**
 * Reports on sport call a team by the name of its town, often beside the town itself. Where an article has a name as a place,
 * the mentions of it that the tagger is sure are an organisation become one of their own. Countries stay places.
 * Adds the kinds of the new groups to `kinds`.
 */
export function teamsApart(
  occurrences: readonly Occurrence[],
  candidates: readonly Candidate[],
  kinds: Map<Group, NameKind | null>,
): Occurrence[] {
  const candidateAt = new Map(candidates.map((candidate) => [candidate.start, candidate]));
  const teams = new Map<Group, Group>();
  return occurrences.map((occurrence) => {
    const { start, end, group } = occurrence;
    const candidate = candidateAt.get(start);
    if (kinds.get(group) !== 'place' || candidate?.label !== 'ORG') return occurrence;
    if (candidate.end !== end || candidate.margin < sure) return occurrence;
    const [form = ''] = group.forms.keys();
    if (countrySet.has(form)) return occurrence;
    let team = teams.get(group);
    if (team === undefined) {
      team = {
        key: group.key,
        votes: noVotes(),
        forms: group.forms,
        acronym: null,
        firm: group.firm,
        kind: null,
        title: null,
      };
      teams.set(group, team);
      kinds.set(team, 'organisation');
    }
    return { ...occurrence, group: team };
  });
}
