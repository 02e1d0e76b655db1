import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayAfter } from '../../src/web/format/dates.ts';
import {
  calendarOf,
  filtersOf,
  monthFilter,
  NO_FILTERS,
  readChoice,
  writeChoice,
} from '../../src/web/views/events/filters.ts';
import { byDay, daysOfMonth, laidOut, monthAfter, weeksOf } from '../../src/web/views/events/month.ts';
import { audit, flaws, type Opening, openStage, overflow, type Stage } from './support/stage.ts';
import { visit } from './support/visit.ts';

const event = (startsOn: string, endsOn: string | null = null) => ({ startsOn, endsOn, precision: 'DAY' });

describe('a month', () => {
  it('has weeks that begin on Monday and hold every day of it once', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ]);
    expect(weeks.flat().filter((day) => day.startsWith('2026-11'))).toHaveLength(30);
  });

  it('is followed and led by others over the turn of a year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(daysOfMonth('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
  });

  it('keeps an event of several days one bar, parted only where a week ends', () => {
    const within = daysOfMonth('2026-11');
    const [, second = [], third = []] = weeksOf('2026-11');
    const long = event('2026-11-07', '2026-11-10');
    expect(laidOut(second, [long], within, 4).bars).toMatchObject([
      { column: 6, span: 2, lane: 0, isBegun: false, goesOn: true },
    ]);
    expect(laidOut(third, [long], within, 4).bars).toMatchObject([
      { column: 1, span: 2, lane: 0, isBegun: true, goesOn: false },
    ]);
  });

  it('counts for each day what finds no room', () => {
    const [, week = []] = weeksOf('2026-11');
    const three = [event('2026-11-03'), event('2026-11-03'), event('2026-11-03', '2026-11-04')];
    const { bars, hidden } = laidOut(week, three, daysOfMonth('2026-11'), 2);
    expect(bars.map(({ lane }) => lane)).toEqual([0, 1]);
    expect(hidden).toEqual([0, 1, 0, 0, 0, 0, 0]);
  });

  it('as an agenda has what began before on its first day', () => {
    const days = byDay([event('2026-11-05'), event('2026-10-30', '2026-11-02')], daysOfMonth('2026-11'));
    expect([...days.keys()]).toEqual(['2026-11-01', '2026-11-05']);
  });
});

describe('what the address says', () => {
  const read = (search: string) => readChoice(new URLSearchParams(search));

  it('is written as it was read', () => {
    const search =
      '?view=list&month=2026-10&kind=CONGRESS&province=cao-bang&country=la&status=PAST&from=2026-01-01&to=2026-12-31&q=b%C3%A3o';
    const choice = read(search);
    expect(Object.fromEntries(new URLSearchParams(writeChoice(choice)))).toEqual(
      Object.fromEntries(new URLSearchParams(search)),
    );
  });

  it('is left out where it cannot be', () => {
    expect(read('?month=2026-13&kind=PARTY&status=SOON&from=2026-02-30&view=x')).toEqual({
      ...NO_FILTERS,
      view: '',
      month: '',
    });
  });

  it.each(['0000-01', '0999-12', '3000-01', '9999-12'])('is no month of this calendar: %s', (month) => {
    expect(read(`?month=${month}`).month).toBe('');
  });

  it('keeps of a month the days of the period, and none where they lie apart', () => {
    const filters = filtersOf(read('?from=2026-11-10'));
    expect(monthFilter(filters, '2026-11')?.filter).toEqual({ on: { from: '2026-11-10', to: '2026-11-30' } });
    expect(monthFilter(filters, '2026-10')).toBeNull();
  });

  it('is what the calendar file is asked for, and events without a date have none', () => {
    expect(calendarOf(filtersOf(read('?kind=VISIT&country=la&month=2026-10')))).toBe(
      '/feeds/events.ics?kinds=VISIT&countries=country:la',
    );
    expect(calendarOf(filtersOf(read('?status=UNDATED')))).toBeNull();
  });
});

describe('in the browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  const open = async (path: string, opening?: Opening) => {
    const shown = await visit(stage, path, opening);
    return shown;
  };
  interface Happening {
    readonly id: string;
    readonly name: string;
    readonly startsOn: string;
    readonly endsOn: string | null;
  }
  const someEvents = async (args: string) => {
    const { events } = await stage.ask<{ events: { nodes: Happening[] } }>(
      `{ events(${args}) { nodes { id name startsOn endsOn precision } } }`,
    );
    return events.nodes;
  };

  it('a month shows its events where they lie, and leads to the month before by key', async () => {
    const [latest] = await someEvents('first: 1, filter: { status: [PAST] }');
    const month = latest?.startsOn.slice(0, 7) ?? '';
    const { page, faults, outside } = await open(`/su-kien?month=${month}`);
    const bar = page.locator(`.calendar-bar a[href="/su-kien/${latest?.id}"]`);
    await bar.waitFor();
    await bar.focus();
    await page.keyboard.press('PageUp');
    await page.waitForURL(`**/su-kien?month=${monthAfter(month, -1)}`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('events-month');
    await page.getByRole('button', { name: 'Tháng sau' }).click();
    await bar.waitFor();
    expect({ faults, outside }).toEqual({ faults: [], outside: [] });
  });

  it('marks the day that it is in Viet Nam, wherever the reader sits', async () => {
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const { page } = await open('/su-kien');
    const marked = page.locator('.calendar-day.calendar-today');
    await marked.waitFor();
    expect([today, dayAfter(today, 1)]).toContain(await marked.getAttribute('datetime'));
    await expect.poll(() => marked.textContent()).toContain('Hôm nay');
  });

  it('says that a month is empty, and leads to the nearest one with events', async () => {
    const { page } = await open('/su-kien?month=2035-01');
    await page.getByRole('link', { name: /^Gần nhất trước đó/ }).click();
    await page.waitForURL('**/su-kien?month=20*');
    await page.locator('.calendar-bar, .events-within .events-row').first().waitFor();
  });

  it('filters are the address, and that of the calendar file', async () => {
    const { page } = await open('/su-kien?view=list');
    await page.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Cao Bằng' });
    await page.waitForURL('**/su-kien?view=list&province=cao-bang');
    const file = page.getByRole('link', { name: 'Tải lịch (.ics)' });
    await expect.poll(() => file.getAttribute('href')).toBe('/feeds/events.ics?provinces=province:cao-bang');
    const answer = await fetch(`${stage.url}/feeds/events.ics?provinces=province:cao-bang`);
    expect(await answer.text()).toContain('BEGIN:VCALENDAR');
    await page.getByRole('button', { name: 'Bỏ lọc: Cao Bằng' }).click();
    await page.waitForURL('**/su-kien?view=list');
  });

  it('the list tells what is, will be, was and has no date, with how many of each', async () => {
    const { page } = await open('/su-kien?view=list&status=PAST');
    await page.locator('.events-row').first().waitFor();
    const { events } = await stage.ask<{ events: { totalCount: number; nodes: { name: string }[] } }>(
      '{ events(first: 3, filter: { status: [PAST] }) { totalCount nodes { name } } }',
    );
    await expect
      .poll(() => page.locator('.events-status').allTextContents())
      .toEqual([`Đã qua ${events.totalCount}`]);
    const names = await page.locator('.events-row-name').allTextContents();
    expect(names.slice(0, 3)).toEqual(events.nodes.map(({ name }) => name));
  });

  it('shows an event as soon as an article tells of it', async () => {
    const { page } = await open('/su-kien');
    const countOf = async () =>
      Number.parseInt((await page.locator('.events-month .count').textContent()) ?? '', 10);
    await page
      .getByText(/^\d+ sự kiện$/)
      .first()
      .waitFor();
    const before = await countOf();
    for (const site of ['mttq-yen-bai', 'thoi-dai', 'mttq-cao-bang', 'mttq-yen-bai', 'thoi-dai'])
      stage.world.publishOn(site);
    await page.waitForFunction(
      (count) =>
        Number.parseInt(document.querySelector('.events-month .count')?.textContent ?? '', 10) > count,
      before,
    );
    expect(await countOf()).toBeGreaterThan(before);
  });

  it('a phone has the days of the month below each other', async () => {
    const [latest] = await someEvents('first: 1, filter: { status: [PAST] }');
    const { page } = await open(`/su-kien?month=${latest?.startsOn.slice(0, 7)}`, { width: 390 });
    await page.locator('.agenda-day .events-row').first().waitFor();
    expect(await page.locator('.calendar').count()).toBe(0);
    const name = page.locator('.agenda-day .events-row-name').first();
    expect(await name.evaluate((element) => getComputedStyle(element).margin)).toBe('0px');
  });

  it('a button goes to the day nearest to today, in this month too', async () => {
    const { page } = await open('/su-kien', { width: 390 });
    const nearest = page.locator('.agenda-nearest');
    await nearest.waitFor();
    await page.setViewportSize({ width: 390, height: 300 });
    await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    const isInSight = () =>
      nearest.evaluate((day) => {
        const { top, bottom } = day.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight;
      });
    expect(await isInSight()).toBe(false);
    await page.getByRole('button', { name: 'Hôm nay' }).evaluate((button) => (button as HTMLElement).click());
    await expect.poll(isInSight).toBe(true);
  });

  it('an event tells who was there in the order of the graph, who wrote of it, and why we think so', async () => {
    const { events } = await stage.ask<{
      events: {
        nodes: {
          id: string;
          name: string;
          startsOn: string | null;
          participations: { nodes: { official: { name: string } }[] };
        }[];
      };
    }>(
      '{ events(first: 60) { nodes { id name startsOn participations(first: 100) { nodes { official { name } } } } } }',
    );
    const [most] = events.nodes.toSorted(
      (a, b) => b.participations.nodes.length - a.participations.nodes.length,
    );
    const { page, faults } = await open(`/su-kien/${most?.id}`);
    await page.locator('.event-report').first().waitFor();
    const people = await page.locator('.event-person').allTextContents();
    expect(people).toEqual(most?.participations.nodes.map(({ official }) => official.name));
    expect(people.length).toBeGreaterThan(1);
    await expect.poll(() => page.locator('.event-receipts .receipt').count()).toBeGreaterThan(0);
    const file = await page.getByRole('link', { name: 'Thêm vào lịch (.ics)' }).getAttribute('href');
    expect(await (await fetch(stage.url + (file ?? ''))).text()).toContain('BEGIN:VEVENT');
    await page.locator('.event-why summary').first().press('Enter');
    await page.locator('.event-why[open] blockquote').first().waitFor();
    expect(await audit(page)).toEqual([]);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await overflow(page)]).toEqual([width, 0]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await audit(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('an event that is not there is said not to be', async () => {
    const { page } = await open('/su-kien/event:0000000000000000');
    await page.getByRole('heading', { level: 1, name: 'Không tìm thấy sự kiện' }).waitFor();
  });

  it.each(['/su-kien', '/su-kien?view=list'])(
    '%s has nothing for axe to find and nothing too wide',
    async (path) => {
      const { page } = await open(path, { reducedMotion: true });
      await page.locator('.events-row, .calendar').first().waitFor();
      expect(await flaws(page)).toEqual([]);
    },
  );
});
