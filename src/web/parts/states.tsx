import type { ComponentChildren } from 'preact';
import type { Fault } from '../graph/fault.ts';
import { messages, useMessages } from '../language/messages.ts';
import { Button } from './button.tsx';

const TEXTS = messages({
  vi: {
    nothingPublished: 'Không có gì được đăng',
    nothingMatches: 'Không có gì khớp với bộ lọc',
    nothingRead: 'Chưa đọc được gì',
    retry: 'Thử lại',
    unreachable: 'Không kết nối được với máy chủ',
    unreachableAdvice: 'Hãy kiểm tra mạng rồi thử lại. Những gì đã hiện vẫn giữ nguyên.',
    busy: 'Máy chủ đang bận',
    busyAdvice: 'Máy chủ chưa trả lời kịp. Xin thử lại sau ít phút.',
    refused: 'Yêu cầu này không hợp lệ',
    refusedAdvice:
      'Có thể từ khóa hoặc bộ lọc không dùng được, đường dẫn bị gõ sai, hoặc mục này đã được gỡ bỏ.',
    failed: 'Có lỗi ở phía máy chủ',
    failedAdvice: 'Lỗi này là của hệ thống. Nếu lặp lại, xin báo cho người quản trị.',
    reference: (id: string) => `Mã tra cứu: ${id}`,
  },
  en: {
    nothingPublished: 'Nothing was published',
    nothingMatches: 'Nothing matches the filters',
    nothingRead: 'Nothing could be read yet',
    retry: 'Try again',
    unreachable: 'The server cannot be reached',
    unreachableAdvice: 'Check the network and try again. What is shown already stays.',
    busy: 'The server is busy',
    busyAdvice: 'The server did not answer in time. Please try again in a few minutes.',
    refused: 'This cannot be asked',
    refusedAdvice:
      'The words or a filter cannot be used, the address was mistyped, or the item has been removed.',
    failed: 'Something failed on the server',
    failedAdvice: 'This is a fault of the system. If it comes again, please tell the operator.',
    reference: (id: string) => `Reference: ${id}`,
  },
});

/**
 * Nothing to show, and why: nothing was `published`, nothing `matches` the filters, or nothing could be `read`, which is no silence
 * of the sites. `children` say more and lead on.
 */
export function EmptyState({
  why,
  children,
}: {
  readonly why: 'published' | 'matches' | 'read';
  readonly children?: ComponentChildren;
}) {
  const t = useMessages(TEXTS);
  const titles = { published: t.nothingPublished, matches: t.nothingMatches, read: t.nothingRead };
  return (
    <div class={`state state-empty state-${why}`} role="status">
      <p class="state-title">{titles[why]}</p>
      {children}
    </div>
  );
}

/** What stands in the way of what was asked for: a title, advice in `children`. Told at once to who cannot see it. */
export function Alert({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="state state-error" role="alert">
      <p class="state-title">{title}</p>
      {children}
    </div>
  );
}

/** What went wrong in words for a reader, and a way to try again; `refused` says what may be asked, where the view knows better. */
export function ErrorState({
  fault,
  refused,
  onRetry,
}: {
  readonly fault: Fault;
  readonly refused?: string;
  readonly onRetry?: () => void;
}) {
  const t = useMessages(TEXTS);
  const advice = {
    unreachable: t.unreachableAdvice,
    busy: t.busyAdvice,
    refused: refused ?? t.refusedAdvice,
    failed: t.failedAdvice,
  };
  return (
    <Alert title={t[fault.kind]}>
      <p>{advice[fault.kind]}</p>
      {fault.id !== null && <p class="state-small">{t.reference(fault.id)}</p>}
      {fault.kind === 'refused' && (
        <p class="state-small" lang="en">
          {fault.message}
        </p>
      )}
      {onRetry !== undefined && fault.kind !== 'refused' && (
        <Button look="primary" onClick={onRetry}>
          {t.retry}
        </Button>
      )}
    </Alert>
  );
}
