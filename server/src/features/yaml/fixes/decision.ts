import { isRefusal } from '../../annotate/act.ts';
import { writePlan } from '../../annotate/write.ts';
import { placeAt } from '../named.ts';
import type { Fix } from './fix.ts';

/** A decision that has no effect, because nothing is claimed there any more: it goes. */
export const removeDecision: Fix = ({ context, file, position }) => {
  const { entry } = placeAt(file, position);
  const decision = file.kind === 'claims' ? file.parsed.entries[entry ?? -1]?.value : null;
  if (decision == null) return [];
  const changes = [{ kind: 'claims' as const, uri: file.uri, change: { remove: [decision.id] } }];
  const edit = writePlan(context.snapshot, { changes, ids: [] });
  return isRefusal(edit) ? [] : [{ title: 'Delete the decision', edit }];
};
