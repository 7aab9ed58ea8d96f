import { report as method, type ReportParams, type ReportResult } from '../../protocol/dossier.ts';
import { renderHtmlPage } from '../../report/html.ts';
import { renderMarkdownPage } from '../../report/markdown.ts';
import { createReport } from '../../report/report.ts';
import { defineFeature } from '../feature.ts';
import { createLinks } from './link.ts';

/** The report on all articles. */
export const report = defineFeature<ReportParams, ReportResult>({
  method,
  needs: 'corpus',
  run: ({ snapshot }, { format, base }) => {
    const render = format === 'html' ? renderHtmlPage : renderMarkdownPage;
    return { content: [...render(createReport(snapshot), createLinks(snapshot, base, false))].join('') };
  },
});
