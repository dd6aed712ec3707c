import type { Confusion } from "../../src/app.ts";
import { markConfusions } from "./mark-confusions.ts";

/**
 * Confusions of character chunks that readers of printed Vietnamese make, by kinds of cause. A line: cost, what was meant,
 * then what is seen. Small letters match either case, capitals only themselves.
 */
const table = `
# letters that fall into strokes, and strokes that join
1.6 th: ứi ửi ữi ừi tíi tìi tỉi tĩi tịi
2.2 th: tli ứr ti tii tlì ửì ữì ứì tiì ttì tti tìí lh ứí íh ửr ũi ỉh Ih txi tli tỉi ihi
3.4 th: ứ ử ữ ừ tì tí tỉ ù*i tt
2.6 thu: ứiu tìu
3.6 ch: cli clì cii eh
1.5 tr: ừ ữ
2.4 tr: ử ứ ír ir Ir lr ti* t* tx íx ừr ưr ữr ti: ti- tĩ
3.4 tr: ư t- ti tì rt
2 trư: tm tni tnr ừu ữu ừư tru tiu tìi tiư tr\u0027
2.4 trự: tm tmụ
2.6 trọ: tmọ
2.4 trườ: tmờ ừuờ tniờ trưò ừưò ừuò
2.4 trưở: tmở truở ừuở
2.4 trướ: tmớ ừuớ ừưó trưó ừuó
1.3 kh: Idi Iđi Ich lch kli Ildi ỉdi Iclì
1.8 kh: Idì Idí Idiì ldi lđi kỉi klì kiì kii kb klt klr M Iclt ki ỉch Idỉ Iđl ỉđi ich Mi Kli
2.2 kh: lứi rứi kìi kỉi kíi kJi Jdi idi lcli Icli kỉ lữi
2 k: Id Iđ Ic lc l< I< ld lđ ỉd ỉc i< ỉ< Jc
3.2 k: h lí I d
2.2 ki: M Mi Id Idi
3 ki: Ki
1.8 ký: lợ l< lcý
1.3 nh: lứi nli rửi nlì rứi
1.8 nh: iứi ửi ứi ỉứi iih nii rih ìih ĩih niì nìi nỉi uli ixh xih ììh iili ìili iiii nlt nlr nhi ixử rửì xủi rủi iủi idi
2 inh: ĩứi ixih ìứi íứi ìnli ixứi inli ỉứi iiih ĩnli mh ình uih
2.2 anh: ârih ầứi áứi
2.4 nh: rứ nb ub uh ìứi
2.2 h: li lì lỉ b ii lr lt ỉi
2.2 h: hi lĩ lí
3.2 h: n k
2.2 m: rn in iii ni nr iĩi ìn ĩn ỉn
1.9 m: rii riì iiì tn rrì rin
3.6 m: n
2.2 n: ii ri rì rỉ iì ìi u m ĩi tì ti
3 n: lĩ lì iỉ r\u0027 ir li
2.8 n: h
1.7 ng: iig rig iỊg Tig TIG iĩg ìig ĩig ỉig íig ng: rìg ig ìg
2 ng: nẹ nạ nậ nệ n§ n£ n^ nq ngt nậ\u0020 ngf nơ nii nạ
2.4 ng: mg ug nu iỉg hg ing n? n& nj nỵ
2.6 ngh: riẸh ngli iigh nạh nậh nẹh
2 g: ẹ ậ ệ § £ ^ ạ q g\u0027 £^ &
2.8 g: c s
2.2 qu: gu Ọu ọu qn qii
2 q: g Ọ ọ O
1.7 ơng: OTig OĨig oiig onig cmg crng
1.5 ương: ưOTig uOTig ưong ưcmg ucmg ưcrng ươiig ưoiig ưooig ưorng ươrng ưoTig uong uoTig ưonng ưoug ưưcmg ưOĩig ưOIIg ưOUg ucrng ươmg
1.7 ường: ưÒTig uÒTig ưòng uòng ưÒĩig ưòiig ờng ưò-ng uờng ưÒng irờng
1.7 ướng: ưÓTig uÓTig ướiig uóng ưóng ưcýng ưáng ướrig
1.7 ượng: ưọng uọng ưọTig ưỌTig ưọ-ng ưọiig uợng ưọmg ượiig
1.7 ưởng: ưỏng uỏng ưỎTig ưỏTig ưỏiig uởng ửng
1.7 ơn: cm crn om
2.6 ơn: on
1.7 ươn: ưcm ucm ưcrn
1.7 ưới: ưcri ưó\u0027i ưói uói ưci ưcýi uới
1.7 ười: ưòi ưcrĩ ngu\u0027ò uòi ưồi irời
1.7 ới: ói cri ó\u0027i cýi ỏi VCT óri
1.7 với: vtì VCT voi vứi vói vơi vcri v&i
2 ớ: ó ứ ởr cý cr
2 ờ: ò cr
2 ợ: ọ Ọ^
1.7 ứng: ÚTig ímg ứig úTig úĩig ứĩig ứiig úìig úrig ứtig ứnạ
1.7 ừng: ùmg ÙTig ùTig ừiig ùiig ìmg
1.7 ững: ũTig ŨTig ữiig ũiig ũmg ữtig ĩmg ữnạ
1.7 ựng: Ịmg ụTig ụiig ỊTTig ựiig ụmg ưng VTig ịmg ụ-ng ỊTig vng
1.7 ưng: UTig iTig ưiig umg img img
1.7 ực: VC VTC ỊTC ỊVC ịrc ụrc ục Ịrc ỊC mc
2 ư: U\u0027 u\u0027 u- u* iĩ
1 ư: u- u\u0027 u*
1 ừ: ù- ù\u0027 ù*
1 ứ: ú- ú\u0027 ú*
1 ự: ụ- ụ\u0027 ụ*
1 ữ: ũ- ũ\u0027 ũ*
1 ử: ủ- ủ\u0027 ủ*
1 ơ: o- o\u0027 o*
1 ờ: ò- ò\u0027 ò*
1 ớ: ó- ó\u0027 ó*
1 ợ: ọ- ọ\u0027 ọ*
1 ở: ỏ- ỏ\u0027 ỏ*
1 ỡ: õ- õ\u0027 õ*
0.6 u: u- u\u0027
0.6 ụ: ụ- ụ\u0027
1.7 ự: IJ Ịư VI \u1ecav ỊV
2.4 ộ: ô- iộ
2.6 t: l I í ì r f i ỉ 1 ĩ
2.6 tr: lr Ir ir ỉr ri
2.6 th: lh Ih ih
2.4 l: i I ỉ 1 Ị ỉ ị t ì í J
2.6 i: l ỉ 1 ì í j ' J
3 ị: ỊỊ Ị
2.4 đ: d
4.2 d: đ
2.6 d: cl b
2.6 đ: cl b D ct
3 c: e o ò ơ (
2.6 c: ò ỏ
3.2 o: c
3 e: c
2.2 v: y ỵ V\u0027 \\v \\/
2.6 vi: Vỉ
2.6 y: v ỵ ỳ
3 b: h ò l) hb lì 1)
2.8 s: ỉ 8 § S\u0027
3 x: X\u0027 s
3.2 p: ọ n
3 r: ĩ í n ì
2.8 n: ũ
3.2 u: n ii ti
3 ả: ẫ ậ
3 ạ: ặ ậ ẹ
3.2 ô: ồ
3 uy: uỵ
4.4 a: o n u e
3 à: ồ
3 á: ố
3 ó: ố 6
3.2 o: ọ
4.4 o: a
3 ồ: ố
3 ôi: ồi
3 ả: á
3 ph: pli pb plì plr pỉi
3 h: p
2.6 ản: àn
3 ó: cỏ
3.4 oá: oả
3.4 ành: ^h
2.2 an: ^ an^
2.6 ương: ^ng
4 ên: ^n
4 ân: ^n
4 an: ^
4.4 ang: ^
4.4 uân: u^
4 án: ^
4 ành: ^
3.2 ran: on
3.2 oàn: om òm oai oan
3.2 oán: oản om
3.2 àn: m
3.2 anh: arih
3.2 ảm: ầm
3.2 ú: ứ
2.6 ố: ó6 6
2.6 ng: rg
3 âu: au
3.4 ong: oiig
3.9 c: t
3.6 n: t
3.6 t: c n
3.6 h: ti
`;

/** The hand-set confusions: marks of vowels and chunks of strokes. Later lines do not overrule cheaper earlier ones. */
export function seedConfusions(): Confusion[] {
  const best = new Map<string, Confusion>();
  for (const confusion of [...markConfusions(), ...tableConfusions()]) {
    const key = `${confusion.seen}\t${confusion.meant}`;
    const known = best.get(key);
    if (known === undefined || confusion.cost < known.cost) best.set(key, confusion);
  }
  return [...best.values()];
}

function tableConfusions(): Confusion[] {
  return table.split("\n").flatMap((line) => {
    const parsed = /^([\d.]+) ([^:]+): (.+)$/.exec(line);
    if (parsed === null) return [];
    const [, cost = "", meant = "", seen = ""] = parsed;
    return seen
      .split(" ")
      .filter((form) => form !== "" && form !== meant)
      .map((form) => ({ seen: form, meant, cost: Number(cost) }));
  });
}
