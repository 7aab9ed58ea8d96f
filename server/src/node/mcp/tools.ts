import type { Tool } from './tool.ts';
import { comparePassages } from './tools/compare-passages.ts';
import { findClaim } from './tools/find-claim.ts';
import { findOrganisation } from './tools/find-organisation.ts';
import { getClaim } from './tools/get-claim.ts';
import { listArticles } from './tools/list-articles.ts';
import { listDisputes } from './tools/list-disputes.ts';
import { listFindings } from './tools/list-findings.ts';
import { readArticle } from './tools/read-article.ts';

/** Every tool that the server offers. All of them only read. */
export const tools: readonly Tool[] = [
  comparePassages,
  findClaim,
  findOrganisation,
  getClaim,
  listArticles,
  listDisputes,
  listFindings,
  readArticle,
];
