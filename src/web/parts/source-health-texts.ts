import { messages } from '../language/messages.ts';

/** What is said of how reading a site goes: its state, what is wrong, what to do, and why articles may be missing. */
export const SOURCE_HEALTH = messages({
  vi: {
    statuses: {
      OK: 'Đọc tốt',
      EMPTY: 'Không thấy bài',
      STALE: 'Lâu không có bài',
      THINNING: 'Đọc thiếu dần',
      FAILING: 'Không đọc được',
      DISABLED: 'Đang tắt',
      NEVER_CHECKED: 'Chưa đọc lần nào',
    },
    kinds: {
      FRONT: 'Mặt trận Tổ quốc',
      FRIENDSHIP_UNION: 'Liên hiệp hữu nghị',
      PRESS: 'Báo, tạp chí',
    },
    nowIn: (province: string) => `nay thuộc ${province}`,
    failed: (times: number, since: string | null) =>
      `${times <= 1 ? 'Lần đọc gần nhất bị hỏng' : `${times} lần đọc gần nhất đều hỏng`}; ${
        since === null ? 'chưa lần nào đọc được' : `lần cuối đọc được là ngày ${since}`
      }.`,
    empty: 'Trang vẫn trả lời nhưng không liệt kê bài nào.',
    stale: (day: string | null) =>
      day === null
        ? 'Chưa biết bài nào có ngày đăng.'
        : `Bài mới nhất đăng ngày ${day}, cũ hơn hẳn mức thường thấy.`,
    thinning:
      'Bài đọc được thiếu dần đầu đề, ngày, nội dung hoặc ảnh, hoặc phải đọc bằng cách chung: trang có lẽ đã đổi giao diện.',
    disabled: 'Người vận hành đã tắt trang này, nên những gì trang đăng trong lúc đó có thể bị sót.',
    never: 'Trang này chưa được đọc lần nào.',
    partly: 'Đa phần đọc được, nhưng ở lần kiểm tra gần nhất có chỗ chưa đọc được.',
    lossy: 'Trong 30 ngày qua có lúc bài bị sót.',
    doEmpty: 'Mở trang bằng trình duyệt: nếu vẫn có bài, cần chỉnh lại cách đọc danh sách.',
    doStale:
      'Mở trang xem còn đăng bài không. Nếu còn, tin đã chuyển sang mục khác và cần khai lại; nếu trang vốn ít đăng thì không cần làm gì.',
    doThinning: 'Báo người vận hành xem lại cách đọc trang này; trong lúc chờ, hãy đối chiếu với bản gốc.',
    doDisabled: 'Báo người vận hành bật lại nếu cần đọc tiếp.',
    doNever: 'Chờ lần đọc đầu tiên, hoặc báo người vận hành.',
    doPartly: 'Hệ thống sẽ tự đọc lại; chỉ cần xem nếu kéo dài.',
    doLossy: 'Báo người vận hành đọc lại những ngày này.',
    doUnknown: 'Hệ thống sẽ tự thử lại, thưa dần.',
    errors: {
      FETCH_TLS: 'Chứng chỉ bảo mật của trang không hợp lệ: nên báo cho trang đó.',
      FETCH_ROBOTS: 'Trang không cho máy đọc (robots.txt): nên xin phép trang đó.',
      FETCH_GONE:
        'Địa chỉ không còn, hoặc không mở cho bên ngoài: mở bằng trình duyệt xem trang đã chuyển đi đâu.',
      FETCH_TIMEOUT:
        'Trang không trả lời kịp; hệ thống sẽ tự thử lại. Xem trang có mở được ở nơi khác không.',
      FETCH_DNS: 'Tên miền không còn dùng được: xem trang đã đổi tên miền chưa.',
      FETCH_CONNECTION: 'Không kết nối được với trang; hệ thống sẽ tự thử lại.',
      FETCH_STATUS:
        'Máy chủ của trang báo lỗi; hệ thống sẽ tự thử lại. Nếu kéo dài quá một ngày, nên báo cho trang đó.',
      FETCH_TOO_LARGE: 'Trang gửi quá nhiều dữ liệu: cần chọn danh sách nhỏ hơn.',
      FETCH_TOO_MANY_REDIRECTS:
        'Trang chuyển hướng vòng quanh: mở bằng trình duyệt để lấy địa chỉ cuối cùng.',
      READ_NO_ENTRIES: 'Không thấy danh sách bài nào để đọc: cần khai lại nguồn cấp hoặc danh sách.',
    },
    unreadable: 'Dữ liệu trang gửi về không còn là danh sách bài: cần chỉnh lại địa chỉ hoặc cách đọc.',
    reasons: {
      NOT_YET_READ: 'Chưa đọc tới những bài cũ hơn',
      FAILING: 'Không đọc được trang',
      OVERFLOWED: 'Đăng nhiều hơn danh sách chứa được giữa hai lần đọc',
      DISABLED: 'Trang bị tắt',
      NOT_CHECKED: 'Chưa kiểm tra lại',
    },
  },
  en: {
    statuses: {
      OK: 'Read well',
      EMPTY: 'Lists nothing',
      STALE: 'Nothing new for long',
      THINNING: 'Read less fully',
      FAILING: 'Cannot be read',
      DISABLED: 'Switched off',
      NEVER_CHECKED: 'Not read yet',
    },
    kinds: {
      FRONT: 'Fatherland Front',
      FRIENDSHIP_UNION: 'Friendship union',
      PRESS: 'Press',
    },
    nowIn: (province: string) => `now part of ${province}`,
    failed: (times: number, since: string | null) =>
      `${times <= 1 ? 'The last check' : `The last ${times} checks`} failed; ${
        since === null ? 'none has succeeded yet' : `the last that succeeded was on ${since}`
      }.`,
    empty: 'The site answers but lists no article.',
    stale: (day: string | null) =>
      day === null
        ? 'No dated article of it is known.'
        : `Its newest article is of ${day}, much older than is usual.`,
    thinning:
      'Headlines, dates, texts or pictures are missing more often, or only a general rule still finds them: the site has probably changed its pages.',
    disabled: 'The operator switched this site off, so what it publishes meanwhile may be missed.',
    never: 'This site was never read yet.',
    partly: 'Most of it could be read, but part of it could not at the last check.',
    lossy: 'Articles were missed at times within the last 30 days.',
    doEmpty: 'Open the site in a browser: if there are articles, the rules for its lists need correcting.',
    doStale:
      'See whether the site still publishes. If so, its news has moved and must be found anew; if it seldom publishes, nothing need be done.',
    doThinning: 'Tell the operator to look at the rules for this site; until then compare with the original.',
    doDisabled: 'Tell the operator to switch it on if it is to be read.',
    doNever: 'Wait for the first reading, or tell the operator.',
    doPartly: 'It is read again by itself; look only if this lasts.',
    doLossy: 'Tell the operator to read these days again.',
    doUnknown: 'It is tried again by itself, ever less often.',
    errors: {
      FETCH_TLS: 'Its security certificate is not valid: tell the site.',
      FETCH_ROBOTS: 'The site does not let machines read it (robots.txt): ask the site for leave.',
      FETCH_GONE: 'The address is gone, or closed to us: open it in a browser and see where it moved.',
      FETCH_TIMEOUT:
        'The site did not answer in time; it is tried again by itself. See whether it opens elsewhere.',
      FETCH_DNS: 'Its domain name leads nowhere: see whether the site has a new one.',
      FETCH_CONNECTION: 'No connection to the site; it is tried again by itself.',
      FETCH_STATUS:
        'The server of the site reports an error; it is tried again by itself. If it lasts more than a day, tell the site.',
      FETCH_TOO_LARGE: 'The site sends too much: a smaller list has to be chosen.',
      FETCH_TOO_MANY_REDIRECTS:
        'The site redirects in a circle: open it in a browser to find the final address.',
      READ_NO_ENTRIES: 'No list of articles to read: its feeds or lists have to be given anew.',
    },
    unreadable: 'What it sends is no list of articles any more: its address or rules need correcting.',
    reasons: {
      NOT_YET_READ: 'Older articles not read yet',
      FAILING: 'The site could not be read',
      OVERFLOWED: 'More was published between two checks than its list holds',
      DISABLED: 'The site was switched off',
      NOT_CHECKED: 'Not checked again yet',
    },
  },
});
