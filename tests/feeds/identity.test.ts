import { describe, expect, it } from 'vitest';
import { genericSite, sites } from '../../feeds/index.ts';
import { siteHost } from '../../src/model/url.ts';

describe('identity', () => {
  const canonical = (url: string) => {
    const site = sites.find(({ hosts }) => hosts.includes(siteHost(new URL(url)))) ?? genericSite(url);
    return site?.identify(new URL(url))?.canonicalUrl ?? null;
  };

  it.each([
    [
      'https://mattran.org.vn/hoat-dong/ten-cu-46909.html',
      'http://m.mattran.org.vn/tin-tuc/ten-moi-46909.html?utm_source=fb',
    ],
    [
      'https://thoidai.com.vn/ten-bai-110974.html',
      'https://thoidai.com.vn/apicenter@/print_article&i=110974',
    ],
    ['https://thoidai.com.vn/ten-bai-110974.html', 'http://tacnghiep.thoidai.com.vn/ten-khac-110974.html#x'],
    [
      'https://mattrantoquoc.tayninh.gov.vn/vi/news/a/ten-12.html',
      'https://mattrantoquoc.tayninh.gov.vn/vi/news/print/b/ten-moi-12.html',
    ],
    [
      'https://mattrantoquoc.tayninh.gov.vn/vi/news/a/ten-12.html',
      'https://mattrantoquoc.tayninh.gov.vn/index.php?language=vi&nv=news&op=a/ten-12.html',
    ],
    [
      'https://vufo.org.vn/Ten-bai-08-98466.html?lang=vn',
      'http://www.vufo.org.vn/Ten-bai-khac-08-98466.html',
    ],
    [
      'https://ubmttq.yenbai.gov.vn/noidung/tintuc/Pages/chi-tiet-tin-tuc.aspx?ItemID=890&l=Tinhoatdong++',
      'http://ubmttq.yenbai.gov.vn/NoiDung/TinTuc/pages/Chi-Tiet-Tin-Tuc.aspx?l=Tinhoatdong+&lv=11&itemid=890',
    ],
    [
      'https://dufo.dongnai.gov.vn/en/Pages/newsdetail.aspx?NewsId=1258&CatId=60',
      'https://dufo.dongnai.gov.vn/EN/pages/NewsDetail.aspx?newsid=1258',
    ],
    [
      'http://w3.lamdong.gov.vn/vi-VN/a/mttq/dai-hoi/Pages/V%C4%83nki%C3%AA%CC%A3n%C4%90a%CC%A3iho%CC%A3%CC%82i%C4%91a%CC%A3ibi%C3%AA%CC%89u.aspx',
      'http://w3.lamdong.gov.vn/VI-VN/A/MTTQ/dai-hoi/pages/Vănkiệnđạihộiđạibiểu.aspx',
    ],
    [
      'https://ubmttq.hochiminhcity.gov.vn/tin-tuc/chitiet/8316/categoryid/5/phuong-kien-toan-ban-cong-tac',
      'https://ubmttq.hochiminhcity.gov.vn/tin-tuc/chitiet/8316/phuong-kien-toan',
    ],
    [
      'https://ubmttqvn.binhthuan.dcs.vn/Tin-tức/post/18168/doan-can-bo.aspx',
      'https://ubmttqvn.binhthuan.dcs.vn/tin-t%E1%BB%A9c/post/18168/doan-can-bo-moi.aspx',
    ],
    [
      'http://hufo.hochiminhcity.gov.vn/web/guest/tin/-/asset_publisher/k2Xb/content/tiep-doan-nghe-si;jsessionid=A8',
      'http://hufo.hochiminhcity.gov.vn/web/guest/trang-chu/-/asset_publisher/9aZ/content/tiep-doan-nghe-si?p_p_id=101',
    ],
    [
      'http://hufo.hochiminhcity.gov.vn/web/guest/-/asset_publisher/k2Xb/content/tiep-doan/12204?redirect=%2Fweb',
      'http://hufo.hochiminhcity.gov.vn/web/guest/tin/-/asset_publisher/k2Xb/content/tiep-doan',
    ],
    [
      'http://haufo.org.vn/report-of-the-fifth-congress/?utm_source=rss&utm_medium=rss',
      'https://www.haufo.org.vn/report-of-the-fifth-congress/amp/',
    ],
    [
      'http://ubmttqninhbinh.vn/tin-hoat-dong/tin-mttq-tinh/30-cac-co-quan--don-vi-va-cac-to-chuc',
      'http://ubmttqninhbinh.vn/index.php?option=com_content&view=article&id=30:cac-co-quan&catid=9',
    ],
    [
      'http://mattran.hatinh.gov.vn/ubmttq/portal/read/mat-tran/news/giam-sat-chi-tra.html',
      'http://mattran.hatinh.gov.vn/portal/folder/mat-tran/news/giam-sat-chi-tra.html',
    ],
    [
      'https://ubmt.quangbinh.gov.vn/3cms/hoi-nghi-giao-ban-cong-tac-mat-tran.htm',
      'http://ubmt.quangbinh.gov.vn/3cms/Hoi-nghi-giao-ban-cong-tac-mat-tran.htm',
    ],
    [
      'https://ubmttqvn.quangtri.gov.vn/index.php/van-hoa/thach-han-4075.html',
      'https://ubmttqvn.quangtri.gov.vn/index.php/tin-khac/ten-moi-4075.html',
    ],
    [
      'https://dangcongsan.vn/mattrantq/tin-tuc-hoat-dong/hoi-dam-voi-mat-tran-lao.html',
      'http://www.dangcongsan.vn/mattrantq/doi-ngoai/hoi-dam-voi-mat-tran-lao.html',
    ],
    ['https://daidoanket.vn/dai-hoi-dai-bieu-10012001.html', 'https://daidoanket.vn/print/10012001.html'],
    [
      'http://daidoanket.vn/mat-tran/tong-ket-nam-nam-tintuc422214',
      'https://m.daidoanket.vn/tong-ket-tintuc422214?ref=1',
    ],
    ['http://ubmttq.camau.gov.vn/kiem-tra-cheo.363', 'https://ubmttq.camau.gov.vn/ten-moi.363'],
    [
      'http://ubmttq.gialai.gov.vn/kkk/Tin-huyen/Uy-ban-Mat-tran-tinh-Gia-Lai-(3).aspx?page=24',
      'http://ubmttq.gialai.gov.vn/kkk/tin-huyen/Uy-ban-Mat-tran-tinh-Gia-Lai-(3).aspx',
    ],
    ['https://dafo.danang.gov.vn/view.aspx?ID=2876', 'http://dafo.danang.gov.vn/View.aspx?id=2876&lang=vi'],
    [
      'http://lienhiephuunghiphutho.vn/tintuc_detail.aspx?id=81',
      'https://www.lienhiephuunghiphutho.vn/TinTuc_Detail.aspx?ID=81',
    ],
    [
      'http://ubmttq.quangngai.org.vn/print.aspx?postid=123',
      'http://ubmttq.quangngai.org.vn/view.aspx?PostId=123',
    ],
    ['https://mttq.hungyen.dcs.vn/ten-bai-c28868.html', 'http://mttq.hungyen.dcs.vn/tin/ten-moi-c28868.html'],
    [
      'http://ubmttq.dongnai.gov.vn/vi/news/a/ten-bai-12.html',
      'https://ubmttq.dongnai.gov.vn/vi/news/b/ten-khac-12.html',
    ],
  ])('%s and %s are one article', (one, other) => {
    expect(canonical(one)).not.toBeNull();
    expect(canonical(one)).toBe(canonical(other));
  });

  it('keeps the English edition apart from the Vietnamese', () => {
    expect(canonical('https://vufo.org.vn/Ten-bai-13-2901.html?lang=en')).not.toBe(
      canonical('https://vufo.org.vn/Ten-bai-13-2901.html?lang=vn'),
    );
  });

  it('gives an address that its own site knows as the same article', () => {
    for (const url of [
      'https://mattran.org.vn/a/b-46909.html',
      'https://thoidai.com.vn/b-110974.html',
      'https://mattrantoquoc.tayninh.gov.vn/vi/news/a/b-12.html',
      'https://vufo.org.vn/b-08-98466.html',
      'https://vietnamtimes.org.vn/b-10606.html',
      'http://www.ninhthuan.gov.vn/chinhquyen/ubmttq/Pages/tin.aspx?ItemID=5',
      'http://w3.lamdong.gov.vn/vi-VN/a/mttq/Pages/V%C4%83nki%C3%AA%CC%A3n%C4%90a%CC%A3iho%CC%A3%CC%82i%C4%91a%CC%A3ibi%C3%AA%CC%89u.aspx',
      'https://ubmttqvn.binhthuan.dcs.vn/Tin-tức/post/18168/a.aspx',
      'http://hufo.hochiminhcity.gov.vn/web/guest/tin/-/asset_publisher/k2/content/id/52',
      'http://hufo.hochiminhcity.gov.vn/web/guest/tin/-/journal_content/56/10180/5201/tin',
      'http://haufo.org.vn/en/report-by-the-committee/',
      'http://ubmttqninhbinh.vn/item/30-a-b-c',
      'http://ubmttqninhbinh.vn/a/30-mot-hai-ba-bon',
      'https://mattrannghean.org.vn/cms/portal/read/a/news/b.html',
      'https://ubmt.quangbinh.gov.vn/3cms/mot-hai-ba-bon.htm',
      'https://dangcongsan.vn/mattrantq/a/b.html',
      'https://daidoanket.vn/a-10284775.html',
      'https://daidoanket.vn/a-tintuc422214',
      'https://daidoanket.vn/mot-hai-ba-bon.html',
      'http://ubmttq.camau.gov.vn/a.363',
      'https://dafo.danang.gov.vn/view.aspx?ID=2876',
      'https://mttq.hungyen.dcs.vn/a-c28868.html',
      'http://ubmttq.gialai.gov.vn/kkk/Mot-hai-ba-b%E1%BB%91n.aspx',
    ]) {
      const first = canonical(url) ?? '';
      expect(first, url).not.toBe('');
      expect(canonical(first)).toBe(first);
    }
  });

  it('keeps the two hosts of Vietnam Times apart, which number articles each for itself', () => {
    expect(canonical('https://vietnamtimes.org.vn/a-10606.html')).not.toBe(
      canonical('https://vietnamtimes.thoidai.com.vn/a-10606.html'),
    );
  });

  it.each([
    'https://ubmttq.yenbai.gov.vn/noidung/tintuc/Pages/chi-tiet-tin-tuc.aspx?l=Tinhoatdong+&lv=11&page=2',
    'https://dufo.dongnai.gov.vn/en/Pages/home.aspx',
    'http://www.ninhthuan.gov.vn/chinhquyen/sonv/Pages/tin.aspx?ItemID=5',
    'http://w3.lamdong.gov.vn/vi-VN/a/sonv/Pages/Vanbanchidaocuatinh2019.aspx',
    'https://ubmttq.hochiminhcity.gov.vn/tin-tuc/chuyen-muc',
    'http://hufo.hochiminhcity.gov.vn/web/guest/gioi-thieu;jsessionid=A8',
    'http://haufo.org.vn/mot-hai-ba-bon/feed/',
    'http://haufo.org.vn/category/mot-hai-ba-bon/',
    'http://ubmttqninhbinh.vn/tin-hoat-dong/30-mot-hai-ba-bon?start=5',
    'http://ubmttqninhbinh.vn/tin-hoat-dong/12-tin-tuc',
    'http://mattran.hatinh.gov.vn/ubmttq/portal/folder/mat-tran/27.html',
    'https://ubmt.quangbinh.gov.vn/3cms/Ban-in-507.htm?art=1543517857655',
    'https://ubmt.quangbinh.gov.vn/3cms/tin-tuc.htm',
    'https://dangcongsan.vn/thoi-su/a/b.html',
    'http://mttq.thaibinh.gov.vn/tin-tuc-su-kien/page-12.htm',
    'https://dafo.danang.gov.vn/list.aspx?ID=2876',
    'https://mattran.org.vn/tin-hoat-dong/',
    'https://thoidai.com.vn/huu-nghi',
    'https://mattrantoquoc.tayninh.gov.vn/vi/news/thong-tin-hoat-dong/page-25',
    'https://bao.example/',
    'https://bao.example/tag/mat-tran-to-quoc-viet-nam',
    'https://bao.example/anh/mot-hai-ba-bon-nam.jpg',
  ])('%s is no article', (url) => {
    expect(canonical(url)).toBeNull();
  });
});
