import { goToAnnotation } from '../annotation/choose-annotation.ts';
import type { Command } from './index.ts';

export const goToNextAnnotation: Command = {
  id: 'counterclaim.goToNextAnnotation',
  create:
    ({ annotating, trail }) =>
    () =>
      goToAnnotation(annotating, trail, 'next'),
};
