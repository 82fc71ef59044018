import type { Context } from '../context.ts';
import type { News, OpenContent } from '../drafts/content.ts';
import type { Draft, DraftPlace } from '../drafts/drafts.ts';
import type { FormVersion, FormVersions } from './form-versions.ts';
import { wayBetween } from './way.ts';

/** Whose draft moves. */
export interface Moving {
  readonly context: Context;
  readonly place: DraftPlace;
  readonly forms: FormVersions;
  readonly draft: Draft | undefined;
}

/**
 * Moves a draft to another version of its form, with what its owner is to be told. If the way there is broken, the draft
 * stays as it is; if another tab moved it meanwhile, nothing is left to do.
 */
export async function moveDraft({ context, place, forms, draft }: Moving, to: FormVersion): Promise<void> {
  if (!draft) return;
  const migrate = await wayBetween(forms, draft.hash, to);
  const withdrawn = forms.versions.find(({ hash }) => hash === draft.hash)?.withdrawn?.reason;
  await context.drafts.move(place, draft.hash, to.hash, (content): OpenContent => {
    const { answers, changes } = migrate(content.answers);
    // What was reviewed was another form.
    const { reviewed: _former, notice: _gone, ...rest } = content;
    const quiet = forms.working && changes.length === 0 && !content.news;
    return {
      ...rest,
      answers,
      ...(quiet ? {} : { news: addNews(content.news, { changes, ...(withdrawn === undefined ? {} : { withdrawn }) }) }),
    };
  });
}

/** Unread news stay: who comes back after months may have missed several versions. */
export function addNews(before: News | undefined, now: News): News {
  return { ...before, ...now, changes: [...(before?.changes ?? []), ...now.changes] };
}
