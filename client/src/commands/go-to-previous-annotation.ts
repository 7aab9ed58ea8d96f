import { goToAnnotation } from '../annotation/choose-annotation.ts';
import type { Command } from './index.ts';

export const goToPreviousAnnotation: Command = {
  id: 'counterclaim.goToPreviousAnnotation',
  create:
    ({ annotating, trail }) =>
    () =>
      goToAnnotation(annotating, trail, 'previous'),
};
