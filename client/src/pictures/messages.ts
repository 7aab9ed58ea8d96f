import type { Location } from '@counterclaim/server/protocol';

/** The pictures, in the order of their tabs. */
export const pictureNames = ['matrix', 'speakers', 'series'] as const;
export type PictureName = (typeof pictureNames)[number];

/** What the page tells the extension. */
export type FromPage =
  /** The page listens from now on. */
  | { readonly kind: 'ready' }
  /** A request of the language server; the extension passes on those that pictures are made of, and no other. */
  | { readonly kind: 'ask'; readonly id: number; readonly method: string; readonly params: unknown }
  /** Opens a passage beside the picture. */
  | { readonly kind: 'open'; readonly location: Location }
  /** Opens two passages side by side, with the words marked that decide how they relate. */
  | { readonly kind: 'compare'; readonly a: Location; readonly b: Location }
  /** Asks for a file to save a picture in. `content` is text of SVG, or PNG as base64. */
  | { readonly kind: 'save'; readonly name: string; readonly type: 'svg' | 'png'; readonly content: string };

/** What the extension tells the page. */
export type ToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly result: unknown }
  /** The request failed; the message says why. */
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  /** The articles, their links or their annotations are others than those that the page has shown. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'show'; readonly picture: PictureName };
