"""Arabic: how dates are written and what the pages say. Right to left; months by both names, as papers from Amman to
Rabat print them.

In: nothing. Out: `CATALOGUE`, with the keys of English.
"""

from __future__ import annotations

from timeline.publish.catalogues.catalogue import Catalogue


def _ordinal(number: int) -> str:
    return _ORDINALS.get(number, str(number))


def _plural(count: int) -> str:
    """CLDR's six forms. Source: https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html"""
    if count < 3:
        return ("zero", "one", "two")[count]
    return "few" if 3 <= count % 100 <= 10 else "many" if count % 100 >= 11 else "other"


_ORDINALS = {
    1: "الأول", 2: "الثاني", 3: "الثالث", 4: "الرابع", 5: "الخامس", 6: "السادس", 7: "السابع", 8: "الثامن", 9: "التاسع",
    10: "العاشر", 11: "الحادي عشر", 12: "الثاني عشر", 13: "الثالث عشر", 14: "الرابع عشر", 15: "الخامس عشر",
    16: "السادس عشر", 17: "السابع عشر", 18: "الثامن عشر", 19: "التاسع عشر", 20: "العشرون", 21: "الحادي والعشرون",
}  # fmt: skip

DATES = {
    "day": "{day} {month} {year}",
    "day_month": "{day} {month}",
    "weekday_day": "{weekday} {date}",
    "clock": "{date}، {clock}",
    "MO": "صباحًا", "MI": "ظهرًا", "AF": "بعد الظهر", "EV": "مساءً", "NI": "ليلًا", "DT": "نهارًا",
    "month": "{month} {year}",
    "weekend": "نهاية أسبوع {date}",
    "week": "أسبوع {date}",
    "season": "{season} {year}",
    "quarter": "الربع {nth} من {year}",
    "half": "النصف {nth} من {year}",
    "year": "{year}",
    "decade": "عقد {year}",
    "century": "القرن {nth}",
    "millennium": "الألفية {nth}",
    "bce": "{year} ق.م.",
    "ce": "{year} م.",
    "to": "{a} – {b}",
    "to_tight": "{a}–{b}",
    "about": "نحو {date}",
    "since": "منذ {date}",
    "until": "حتى {date}",
    "by": "بحلول {date}",
    "after": "{date} أو بعده",
    "unknown": "تاريخ غير معروف",
}  # fmt: skip

SURENESS = {
    "sure_time": "اليوم والساعة معروفان",
    "sure_day": "اليوم معروف",
    "sure_reasoned_day": "اليوم مستنتَج، غير مذكور",
    "sure_editor_day": "اليوم حدّده محرّر",
    "sure_in": "في وقت ما من {date}",
    "sure_in_week": "في وقت ما من {date}",
    "sure_about": "{date}، دون دقة",
    "sure_between": "بين {a} و{b}",
    "sure_range": "من {a} إلى {b}",
    "sure_since": "منذ {date}، ولم تُذكر النهاية",
    "sure_until": "حتى {date}، ولم تُذكر البداية",
    "sure_by": "بحلول {date}، دون حدّ أبكر",
    "sure_after": "في {date} أو بعده",
    "sure_reasoned": "مستنتَج، غير مذكور",
    "sure_editor": "حدّده محرّر",
    "sure_disputed": "المصادر مختلفة",
    "sure_disputed_read": "المصادر مختلفة؛ وهذه قراءتنا",
    "sure_uncertain": "المصدر نفسه غير متأكد منه",
}

BASES = {
    "basis_stated": "مذكور في النص",
    "basis_relative": "محسوب من يوم كتابة المقال",
    "basis_narrative": "محسوب من تاريخ ذُكر قبله",
    "basis_inferred": "مستنتَج، غير مذكور",
    "basis_editor": "حدّده محرّر",
}

GRAINS = {
    "grain_time": "ساعة من اليوم",
    "grain_day": "اليوم",
    "grain_weekend": "نهاية الأسبوع",
    "grain_week": "الأسبوع",
    "grain_month": "الشهر",
    "grain_season": "الفصل",
    "grain_quarter": "ربع السنة",
    "grain_half": "نصف السنة",
    "grain_year": "السنة",
    "grain_decade": "العقد",
    "grain_century": "القرن",
    "grain_millennium": "الألفية",
}

PAGES = {
    "skip": "إلى المحتوى",
    "kicker": "تسلسل زمني موثّق بالمصادر",
    "nav": "الصفحات",
    "home": "التسلسل الزمني",
    "sources": "المصادر",
    "background": "الخلفية",
    "disagreements": "الخلافات",
    "method": "المنهج",
    "data": "البيانات",
    "people": "الأشخاص",
    "places": "الأماكن",
    "years": "السنوات",
    "gaps": "الثغرات",
    "search": "بحث",
    "strip": "المداخل عبر الزمن",
    "strip_hint": "الأعمدة: مداخل يقع تاريخها ضمن {bin}. الخطوط المتقطعة: تواريخ معروفة بدقة أقل.",
    "bin_day": "يوم واحد",
    "bin_month_part": "ثلث شهر",
    "bin_month": "شهر واحد",
    "bin_quarter": "ربع سنة",
    "bin_half": "نصف سنة",
    "bin_years": "عمود واحد",
    "years_nav": "السنوات",
    "span": "من {a} إلى {b}",
    "silence": "لا شيء مؤرَّخ بين {a} و{b}",
    "how_found": "كيف عُرف هذا التاريخ",
    "permalink": "رابط دائم",
    "disagree": "المصادر مختلفة",
    "disagree_date": "المصادر مختلفة في التاريخ",
    "disagree_figure": "المصادر مختلفة في رقم",
    "disagree_place": "المصادر مختلفة في المكان",
    "disagree_name": "المصادر مختلفة في اسم",
    "disagree_other": "المصادر مختلفة",
    "our_reading": "قراءتنا",
    "unresolved": "لم يُحسم",
    "according_to": "بحسب {who}",
    "editor_title": "العنوان من {who}",
    "editor_note": "ملاحظة المحرّر",
    "no_entries": "لا مداخل بعد: لم يعطِ أي مقال تاريخًا يمكن استعماله.",
    "key_entries": "أهم المداخل",
    "key_entries_hint": "المداخل الأثقل وزنًا بترتيبها الزمني. وكل مدخل موجود في صفحة سنته.",
    "month_unknown": "{year}، الشهر غير معروف",
    "some_of": "{n} من {whole}",
    "all_of": "كل مداخل {year}",
    "claims_used": "الأقوال المستعملة",
    "claims_of": "ما تقوله المصادر",
    "in_article": "اقرأه في المقال",
    "why_one": "لماذا هذه مدخل واحد",
    "neighbours": "قبل وبعد",
    "also": "يُكتب أيضًا",
    "earlier": "قبله",
    "later": "بعده",
    "first": "أول يوم ممكن",
    "last": "آخر يوم ممكن",
    "edtf": "EDTF",
    "how_to_cite": "كيف يُستشهد بهذا المدخل",
    "facts": "حقائق",
    "known_to": "الدقة",
    "basis": "كيف عُرف",
    "kind": "النوع",
    "people_named": "أشخاص وهيئات",
    "places_named": "أماكن",
    "source": "مصدر",
    "no_title": "بلا عنوان",
    "no_date": "بلا تاريخ",
    "published": "نُشر",
    "publisher": "الناشر",
    "author": "الكاتب",
    "link": "الرابط",
    "no_link": "لا عنوان معروفًا",
    "archived": "نسخة محفوظة",
    "file": "الملف",
    "checksum": "بصمة SHA-256 للملف",
    "notes": "ملاحظات",
    "how_dated": "كيف عُرف تاريخ المقال",
    "not_dated": "يوم كتابته غير معروف.",
    "used": "المقاطع المستعملة",
    "used_hint": "بترتيب المقال. والعلامة «[…]» تعني ما تُرك.",
    "full_hint": "النص كاملًا بإذن. والمقاطع المظلّلة هي المستعملة.",
    "left_out": "متروك",
    "none_used": "لم يُستعمل أي مقطع من هذا المصدر.",
    "unused": "قُرئ ولم يُستعمل",
    "unused_hint": "الكلمات الأولى من كل جملة أو سطر، ولماذا لا تقول شيئًا يمكن تأريخه هنا.",
    "rejected": "رفضه محرّر",
    "furniture": "جزء من الصفحة لا من النص",
    "background_hint": "ما تؤرّخه المقالات خارج مدى هذا التسلسل.",
    "background_none": "لا تؤرّخ المقالات شيئًا خارج مدى هذا التسلسل.",
    "disagreements_hint": "كل موضع لا يمكن أن تصح فيه الأقوال معًا، مع قراءتنا حيث يوجد سبب لها.",
    "disagreements_none": "لم توجد أقوال لا يمكن أن تصح معًا.",
    "embed": "اعرضه في صفحتك",
    "embed_hint": "أضف «#embed» بعد عنوان مدخل أو سنة: فيظهر وحده في إطار داخل صفحة أخرى مع رابط إلى هنا.",
    "embed_entry": "مدخل واحد",
    "embed_year": "سنة واحدة",
    "zoom": "كبّر الزمن",
    "zoom_in": "أقرب",
    "zoom_out": "أوسع",
    "zoom_all": "الكل",
    "zoom_shown": "يظهر {n} من {all}",
    "gaps_hint": "ما لا يعرفه هذا التسلسل: أين يُبحث بعد ذلك.",
    "gaps_silences": "أطول فترات الصمت",
    "gaps_single": "يرويه مصدر واحد فقط",
    "gaps_single_hint": "الأثقل وزنًا أولًا.",
    "gaps_rough": "تواريخ معروفة على وجه التقريب",
    "gaps_rough_hint": "إلى الشهر أو أقل دقة، أو على مدى أكثر من أربعة أسابيع، أو بنهاية مفتوحة؛ الأوسع أولًا.",
    "gaps_reasoned": "تواريخ مستنتَجة",
    "gaps_reasoned_hint": "لا يذكرها نص ولم يحددها أحد.",
    "gaps_none": "لم توجد ثغرات.",
    "search_hint": "كلمات وأشخاص وأماكن ومصادر؛ ولا يُرسل شيء إلى أي مكان.",
    "search_words": "كلمات",
    "search_any": "أيًّا كان",
    "search_person": "شخص أو هيئة",
    "search_place": "مكان",
    "search_source": "مصدر",
    "search_kind": "نوع",
    "search_precision": "الدقة",
    "search_disputed": "حيث تختلف المصادر فقط",
    "search_found": "عدد المداخل:",
    "search_none": "لم يوجد شيء. جرّب كلمات أقل أو جزءًا من كلمة.",
    "search_more": "المزيد",
    "search_loading": "يُحمَّل الفهرس …",
    "search_failed": "تعذّر تحميل الفهرس.",
    "search_without": "البحث يحتاج إلى نص برمجي. ومن دونه تؤدي هذه الصفحات العمل نفسه:",
    "data_hint": "كل ما في هذا الموقع، للبرامج وغرف الأخبار. والمقالات ملك ناشريها.",
    "format": "الصيغة",
    "what": "ما يحويه",
    "not_found": "لا توجد صفحة كهذه",
    "not_found_hint": "ربما ضُمّت إلى مدخل آخر. والتسلسل الزمني يسرد كل المداخل.",
    "to_chronology": "إلى التسلسل الزمني",
    "legend": "مفتاح العلامات",
    "an_editor": "محرّر",
    "colophon": "صُنع ببرنامج timeline من {sources}. ويمكن تتبّع كل تاريخ إلى الكلمات التي يستند إليها.",
    "rights": "المقالات المقتبسة ملك ناشريها.",
    "gave": "يعطي",
}

MAP = {
    "map_one": "خريطة الأماكن المذكورة في القائمة أدناه",
    "map_sheet": "الخريطة {letter}",
    "map_km": "{km} كم",
    "map_numbers": "الأرقام هي أرقام القائمة أدناه.",
    "map_frames": "حيث تتزاحم الأماكن، أو لا تُعرف الأرض حولها، أكثر من خريطة: إطار بحرف يدل على موضع الأقرب في "
    "الأوسع.",
    "map_reach": "الحلقة المنقّطة مرسومة بالمقياس: المدى الذي قد يُقصد حول وسطها.",
    "map_unnumbered": "النقاط التي لا رقم لها لم يتسع لها المكان.",
    "map_absent": "الأسماء التي لا رقم لها ليست لها إحداثيات في هذا المشروع.",
    "map_outlines": "الخطوط من Natural Earth، وهي ملك عام. ترسم الحدود كما هي قائمة، ولا تقول لمن الأرض.",
    "map_where": "خريطة: موقع {name}",
    "map_at": "{north}، {east}",
    "map_within": "{north}، {east}، أو حتى {km} كم من هناك",
    "map_within_ring": "{north}، {east}، أو حتى {km} كم من هناك: الحلقة المنقّطة، مرسومة بالمقياس",
    "map_north": "{degrees}° شمالًا",
    "map_south": "{degrees}° جنوبًا",
    "map_east": "{degrees}° شرقًا",
    "map_west": "{degrees}° غربًا",
}

LEGEND = {
    "legend_day": "اليوم معروف: مربع مصمت على مسطرة شهره",
    "legend_range": "مدة مذكورة: شريط مصمت",
    "legend_month": "معروف إلى الشهر أو الأسبوع أو بالتقريب: مخطّط",
    "legend_year": "معروف إلى السنة أو أقل: مخطّط بإطار متقطع",
    "legend_between": "في وقت ما بين يومين: مخطّط بين قوسين",
    "legend_since": "نهاية مفتوحة: تتلاشى",
    "legend_by": "بحلول يوم أو بعده: قوس على الجانب المعروف",
    "legend_inferred": "مستنتَج غير مذكور: أجوف",
    "legend_disputed": "المصادر مختلفة: علامة لكل منها، A فوق B",
}

EXPORTS = {
    "export_json": "كل شيء: المصادر والمداخل والأقوال بمواضعها وتواريخها وتعليلها",
    "export_schema": "مخطط JSON لملف timeline.json",
    "export_entries_csv": "سطر لكل مدخل: EDTF وأول يوم ممكن وآخره وكيف عُرف والمصادر",
    "export_claims_csv": "سطر لكل قول: الكلمات وموضعها والتاريخ والقواعد",
    "export_ical": "لبرامج التقويم: أحداث تغطي كل الأيام الممكنة مع درجة اليقين",
    "export_atom": "لقارئات الخلاصات: المداخل، وآخر ما رُوي أولًا",
    "export_jsonld": "schema.org: قائمة أحداث بحدودها الخارجية والمقالات التي تستند إليها",
    "export_annotations": "تعليقات W3C: كلمات كل قول وموضعها وتاريخها",
    "export_timelinejs": "لبرنامج TimelineJS 3: لا تاريخ بأجزاء أكثر مما يُعرف",
    "export_bibtex": "المصادر لبرنامجي BibTeX وBibLaTeX",
    "export_csl": "المصادر لبرامج إدارة المراجع",
    "export_sums": "بصمات كل ملفات هذا الموقع",
    "ical_left_out": "لم يُدرج {n}: فالتقويم لا يتسع إلا للسنوات 1 إلى 9999.",
}

METHOD = {
    "method_how": "كيف تُعرف التواريخ",
    "method_how_1": "يُقرأ كل مقال كما نُشر ولا يُغيَّر نصه أبدًا. وما كان من الصفحة لا من المقال (استمارات التعليق، "
    "وأسماء المصورين، وروابط مقالات أخرى) يُعلَّم ولا يُقرأ.",
    "method_how_2": "في كل جملة يُبحث عن الكلمات التي تقول متى: تاريخ أو يوم من الأسبوع أو «بعد شهر». تُعطى أولًا معناها "
    "وحدها، ثم يُنسب هذا المعنى إلى يوم: يوم كتابة المقال أو تاريخ ذُكر قبله.",
    "method_how_3": "يُحفظ التاريخ بالدقة التي يُعرف بها لا أكثر. «في تموز» يبقى شهرًا ولا يصير الأول من تموز.",
    "method_how_4": "جمل المقالات المختلفة التي تروي الشيء نفسه تصير مدخلًا واحدًا. وحيث لا يمكن أن تصح معًا "
    "يقول المدخل ذلك.",
    "method_how_5": "تُقتطع العناوين من كلمات مصدر، أو يكتبها محرّر يُذكر اسمه.",
    "method_counts": "هذا التسلسل بالأرقام",
    "method_bases": "كيف عُرفت التواريخ",
    "method_grains": "بأي دقة عُرفت التواريخ",
    "method_rules": "القواعد المستعملة",
    "method_rules_hint": "كم خطوة من خطوات التعليل قامت بها كل قاعدة.",
    "method_sources": "كيف أُرِّخت المقالات",
    "method_decisions": "قرارات المحررين",
    "method_decisions_hint": "ما قرره الناس وأسبابهم. والبرنامج يطيعها ولا يغيّرها.",
    "method_decisions_none": "لم يغيّر محرّر شيئًا: كل هذا وُجد بالقواعد.",
    "method_not_found": "لم يجد ما ينطبق عليه",
    "method_limits": "حدود",
    "method_limit_1": "ليس هنا إلا ما تقوله هذه المقالات. فما لا يؤرّخه مقال غائب، والصمت يعني صمت المقالات لا "
    "أن شيئًا لم يحدث.",
    "method_limit_2": "القواعد أجود ما تكون في إنجليزية الأخبار. وتفوتها التواريخ المضمرة، وقد تحسب الحدث حدثين "
    "أو الحدثين حدثًا.",
    "method_limit_3": "لا يُحكم على صواب المصدر. فحيث تختلف المصادر يقول الموقع ذلك، وحيث تخطئ كلها يخطئ معها.",
    "method_limit_4": "تُترك الخطط والمخاوف والنفي والتخمين، ما لم يُدخلها محرّر.",
    "verb_accept": "قَبِل",
    "verb_reject": "رفض",
    "verb_date": "أرّخ",
    "verb_join": "ضمّ",
    "verb_apart": "فصل",
    "verb_title": "عنون",
    "verb_note": "علّق",
    "rule": "القاعدة",
    "rule_reason": "سبب أعطته",
    "count": "العدد",
}


def _forms(none: str, one: str, two: str, few: str, many: str) -> dict[str, str]:
    return {
        "zero": none,
        "one": one,
        "two": two,
        "few": f"{{n}} {few}",
        "many": f"{{n}} {many}",
        "other": f"{{n}} {one.split()[0]}",
    }


NOUNS = {
    "entry": _forms("لا مداخل", "مدخل واحد", "مدخلان", "مداخل", "مدخلًا"),
    "source": _forms("لا مصادر", "مصدر واحد", "مصدران", "مصادر", "مصدرًا"),
    "claim": _forms("لا أقوال", "قول واحد", "قولان", "أقوال", "قولًا"),
    "disagreement": _forms("لا خلافات", "خلاف واحد", "خلافان", "خلافات", "خلافًا"),
    "sentence": _forms("لا جمل", "جملة واحدة", "جملتان", "جمل", "جملة"),
    "day": _forms("لا أيام", "يوم واحد", "يومان", "أيام", "يومًا"),
    "character": _forms("لا أحرف", "حرف واحد", "حرفان", "أحرف", "حرفًا"),
    "background": _forms(
        "لا خلفية", "مدخل واحد من الخلفية", "مدخلان من الخلفية", "مداخل من الخلفية", "مدخلًا من الخلفية"
    ),
}

CATALOGUE = Catalogue(
    language="ar",
    direction="rtl",
    months=(
        "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو",
        "تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
    ),
    months_short=(
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ),
    weekdays=("الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    seasons={3: "ربيع", 6: "صيف", 9: "خريف", 12: "شتاء"},
    ordinal=_ordinal,
    plural=_plural,
    nouns=NOUNS,
    dates=DATES,
    texts=SURENESS | BASES | GRAINS | PAGES | MAP | LEGEND | EXPORTS | METHOD,
)  # fmt: skip
