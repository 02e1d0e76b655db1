/** A word without a place to break it, longer than any line, column or index key. */
const ENDLESS_WORD = 'a'.repeat(50_000);
/** A picture inside the page: two hundred kilobytes of nothing. */
const INLINE_PICTURE = `data:image/png;base64,${'A'.repeat(200_000)}`;

/** What hides among paragraphs; each piece bears the word "gài" ("planted") or "gai", so that it can be looked for. */
const AMONG_PARAGRAPHS = [
  '<script>document.title="gài"</script>',
  '<style>p{display:none}.gai:after{content:"gài"}</style>',
  '<svg onload="alert(\'gài\')"><text>gài</text></svg>',
  '<p style="display:none">Đoạn gài không ai thấy, chỉ máy đọc.</p>',
  '<p hidden>Đoạn gài thứ hai.</p>',
  '<div aria-hidden="true" style="font-size:0">Đoạn gài thứ ba.</div>',
  '<iframe src="javascript:alert(\'gài\')"></iframe>',
  '<object data="data:text/html,gài"></object>',
  '<form action="javascript:gài"><input value="gài"><textarea>gài</textarea></form>',
  '<noscript><p>Đoạn gài thứ tư.</p></noscript>',
  '<template><p>Đoạn gài thứ năm.</p></template>',
  `<img src="${INLINE_PICTURE}" onerror="alert('gài')" alt="">`,
].join('\n');

/**
 * Zero-width characters and overrides of the direction of writing, which no reader sees and every search stumbles over. As
 * numbers, for no code page has them.
 */
const SPRINKLED = ['202e', '200b', '2066', 'feff', 'ad', '2060', '200d', '2069'] as const;

/** What must not come through of a hostile page: the word in all that is planted, and the characters that nobody sees. */
export const PLANTED = /gài|gai\.example|aaaaaaaaaa|AAAAAAAAAA/;
export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/**
 * A page that means harm: planted pieces behind its first paragraph, links that are scripts, a word without end in the foot, and
 * invisible characters between the words of its paragraphs. What a person sees is what it was.
 */
export function hostilePage(html: string): string {
  let count = 0;
  const sprinkled = html.replace(/<p\b[^>]*>[^<]{40,}<\/p>/g, (paragraph) => {
    const marked = paragraph.replace(/ (?=[^<>]*<\/p>)/, ` &#x${SPRINKLED[count % SPRINKLED.length]};`);
    return count++ === 0 ? `${marked}\n${AMONG_PARAGRAPHS}` : marked;
  });
  return sprinkled
    .replace('<body>', '<body onload="alert(\'gài\')">')
    .replace(
      '</body>',
      `<a href="javascript:alert('gài')">Xem thêm</a><a href="data:text/html,gài">Tải về</a><div class="footer">${ENDLESS_WORD}</div></body>`,
    );
}
