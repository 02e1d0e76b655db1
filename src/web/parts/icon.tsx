const PATHS = {
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm5 12 4.5 4.5',
  close: 'M6 6l12 12M18 6 6 18',
  up: 'M12 19V6m-6 6 6-6 6 6',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  check: 'M5 13l5 5 9-11',
  filter: 'M4 6h16M7 12h10M10 18h4',
  external: 'M14 5h5v5M19 5l-9 9M17 14v5H5V7h5',
  code: 'M8 7l-5 5 5 5M16 7l5 5-5 5',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3 19 19M5 19l1.7-1.7M17.3 6.7 19 5',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  auto: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 3v18',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  warning: 'M12 4 2.5 20h19zM12 10v5M12 17.6v.1',
  feed: 'M5 19a.6.6 0 1 0 .1 0zM5 12a7 7 0 0 1 7 7M5 5a14 14 0 0 1 14 14',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof PATHS;

/** A drawing of one line, as high as the text beside it. It says nothing to a screen reader: the text beside it does. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
