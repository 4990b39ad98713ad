"""The lines that web pages put round an article, as tables. In: nothing. Out: why a line is page, and such lines.

A pattern must fit a whole line, in any letter case, so a sentence that merely begins like one of these is safe. To
teach it a new line, add a pattern to the row that says why, and to the tests' tables the line and a sentence like it.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a table's line."""
    return frozenset(text.split())


COMMENTS = "comment form"

AGENCIES = (
    "AFP|AP|APA|ANSA|AAP|DPA|EFE|EPA|IANS|IRNA|ITAR-TASS|MTI|PA|PTI|QNA|SANA|SPA|TASS|UPI|"
    "WAM|Xinhua|Reuters|Petra|Anadolu|Anadolu Agency|Associated Press|Agence France-Presse|Bloomberg|"
    "Getty Images|Getty|Shutterstock|iStock|Alamy|Rex|EPA-EFE|Interfax|Kyodo|Sputnik|RIA Novosti|"
    "Press Association|PA Wire|AP Photo|AFP Photo|Reuters Photo|Wikimedia Commons|NurPhoto"
)
"""News and picture agencies, as credits name them."""

SOCIAL = words(
    "facebook twitter whatsapp telegram linkedin pinterest reddit email e-mail mail print share tweet pin copy "
    "link messenger instagram youtube flipboard tumblr viber sms save like bookmark this on via to by article "
    "story page post x and google plus more options buttons close comment comments rss"
)
NAVIGATION = words(
    "previous next prev post posts article articles story page pages older newer home back to top of the menu "
    "search close skip main content navigation login log in sign register up toggle go main-content site map "
    "sitemap"
)
GLUE = words("this on via to by and of the in up go more x like mail pages story article")
"""Words of both lists that do not make a button by themselves."""

FURNITURE: tuple[tuple[str, tuple[str, ...]], ...] = (
    (COMMENTS, (
        r"(?:post|leave|add|write|submit|make) (?:a|your) (?:comment|reply|response)s?\b[^.]{0,60}",
        r"please enter (?:your|a|an) (?:comment|name|e-?mail|message|answer|valid)\b.{0,60}",
        r"you have entered an incorrect e-?mail address.{0,10}",
        r"your e-?mail address will not be published.{0,80}", r"required fields are marked.{0,10}",
        r"save my name,? e-?mail.{0,120}", r"notify me of (?:follow-?up|new) .{0,60}",
        r"(?:your )?(?:name|e-?mail|e-?mail address|website|comment|message|phone)\s*(?:\*|:|\(required\))\s*\*?",
        r"(?:no|\d[\d,.]*|one) (?:comments?|replies|responses)(?: (?:on|to) [^.]{1,120})?",
        r"comments?(?: \(\d+\)|:)?",
        r"(?:be the first to|log ?in to|sign in to) (?:comment|reply|leave|post).{0,40}",
        r"cancel reply",
        r"view (?:all )?comments", r"you must be logged in.{0,60}", r"this site uses akismet.{0,120}",
        r"(?:show|load|hide|loading)(?: more| all)? comments\W*", r"sort by \w+(?: first)?", r"reply",
        r"report (?:abuse|comment|an error|a typo|this ad)", r"was this (?:article|page|story) (?:helpful|useful)\W*",
        r"rate this (?:article|story|page)", r"contact the (?:author|editor|newsroom)",
        r"(?:have|got) a (?:story|tip|question)\b.{0,120}", r"send us [^.]{1,60}",
        r"join the (?:conversation|discussion)", r"have your say",
    )),
    ("note about comments", (
        r"comments? (?:are|is) (?:now )?(?:closed|off|disabled|moderated).{0,60}",
        r"(?:all |your |the )?comments may be (?:published|edited|used|moderated).{0,120}",
        r".{0,40} may edit your comments.{0,120}",
    )),
    ("counter of the page", (
        r"\d[\d,.]*\s*k?(?: (?!min)\w+)? ?(?:shares?|views?|likes?|reads?|retweets?|followers|votes)",
    )),
    ("e-mail address", (
        r"(?:(?:e-?mail|contact|write to)(?: us)?(?: at)?\s*:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    )),
    ("contact line", (
        r"\(\(.{1,200}\)\)",
    )),
    ("link", (
        r"(?:\[[^\]]{1,40}\]:\s*)?(?:https?://|www\.)\S+",
    )),
    ("advertisement", (
        r"ads?", r"advert", r"advertisements?(?:\W+continue reading below)?", r"advertising",
        r"sponsored(?: content| by [^.]{1,40})?",
        r"promoted(?: content)?", r"(?:paid|partner) (?:content|post)",
        r"(?:story|article|text) continues (?:below|after).{0,60}",
        r"(?:scroll|swipe) (?:down )?(?:to|for) (?:continue|more|read).{0,60}",
    )),
    ("note of the page", (
        r"powered by(?: [\w.'’-]+){1,6}(?<!\.)",
        r"(?:machine|automatic(?:ally)?|automated|auto-?) ?translat(?:ed|ion)[^.]{0,60}",
        r"(?:\w+['’]s note: )?this (?:story|article|post|piece|item|version) (?:was|has been|is)"
        r" (?:(?:originally|first|initially|also|automatically) )?(?:published|posted|produced|written|updated"
        r"|corrected|edited|syndicated|translated|reproduced|republished|adapted|amended|generated) .{0,250}",
        r"this (?:story|article|post|piece) (?:originally|first) (?:appeared|ran).{0,200}",
    )),
    ("share buttons", (
        r"share (?:this|on|via|with)\b[^.]{0,60}", r"tweet this", r"@\w{2,30}",
        r"(?:follow|like|join|find) (?:us|me|him|her|@\w+|[\w.'’-]+(?: [\w.'’-]+){0,3}) on (?:twitter|x|facebook"
        r"|instagram|telegram|whatsapp|youtube|linkedin|google|snapchat|tiktok).{0,120}",
    )),
    ("subscription", (
        r"(?:subscribe|unsubscribe|sign up|register|sign in|log ?in|donate|newsletters?|e-?mail alerts)(?: (?:now"
        r"|here|today|free))?",
        r"(?:subscribe|sign up|register|donate|get|download|try|enter|receive) .{0,100}\b(?:newsletters?|inbox"
        r"|e-?mail(?:s| alerts| address)?|apps?|alerts|podcasts?|our channel|updates|free trial|account)\b.{0,80}",
        r"subscribe (?:to|for|now)\b[^.]{0,100}", r"become a (?:member|subscriber|supporter)[^.]{0,60}",
        r"already (?:a|have an) (?:subscriber|account|member).{0,60}",
        r"thank you for (?:subscribing|signing|reading|registering|visiting).{0,80}",
        r"support (?:us|our journalism).{0,80}",
    )),
    ("subscription", (
        r"sign up for free", r"create (?:an|your|a free) account", r"buy a subscription", r"premium",
        r"this (?:content|article|story) is (?:only )?(?:for|reserved for|available to) .{0,40}\b(?:subscribers"
        r"|members)\b.{0,40}",
        r"to continue reading.{0,80}", r"make a donation", r"enable (?:push )?notifications",
        r"join our (?:telegram|whatsapp|facebook|viber|discord|channel|community|mailing list)\b.{0,100}",
        r"for (?:more|the latest|all the latest|live|daily|breaking) [^,]{1,60},? (?:follow|subscribe|visit|download"
        r"|join|sign up|log on)(?: to| on)? (?:us|our|@\w+|here|this)\b.{0,120}",
        r"your (?:support|donation|contribution) (?:makes|helps|keeps|will)\b.{0,120}",
    )),
    ("pointer to other pages", (
        r"(?:read|watch|listen|view|related|must[- ]read|don['’]t miss)(?: (?:more|also|next|this|now|on|read|story"
        r"|stories|articles?|news|to|coverage|here)){0,2}\s*(?::|>+|»|→|\|)\s*\S.{0,200}",
        r"(?:see|also|more|explainer|video|opinion|analysis|in pictures|live)(?: (?:more|also|this|on|read|story"
        r"|stories|articles?|news|coverage|here)){0,2}\s*(?::|>+|»|→|\|)\s*\S.{0,200}(?<![.!?…])",
        r"(?:read|see) (?:more|on|also|next|all|(?:the )?full (?:story|article|report|text|list))\W*",
        r"(?:read|see|find out|learn) more (?:about|on|at|from|here|stories|news)\b[^.]{0,100}",
        r"(?:click|tap) (?:here|on|the|to)\b.{0,150}", r"continue reading.{0,100}", r"keep reading",
        r"(?:show|load|view|see) (?:more|less|all)",
        r"(?:related|similar|more|latest|top|popular|recommended|trending|featured|recent|must-read|most (?:read"
        r"|popular|viewed|shared|commented|recent)) (?:articles?|stories|story|news|posts?|topics?|content"
        r"|coverage|videos?|links?|headlines|reading|reads|items?|internet links|from [^.]{1,40}|on this (?:story"
        r"|topic|subject))\W*",
        r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in)[^.]{0,40}", r"recommended(?: for you)?",
        r"editor['’]?s['’]? (?:picks?|choice)", r"trending(?: now)?", r"most (?:read|popular|viewed)",
        r"promoted stories", r"up next",
        r"what to read next", r"in this (?:article|story)\W*", r"external links?", r"around the web",
        r"don['’]t miss", r"related",
    )),
    ("copyright", (
        r"copyright\s*(?:©|\(c\)|\d{4}|by\b|notice|reserved|:).{0,280}", r"© ?.{0,200}",
        r"\(c\) ?(?:19|20)\d\d.{0,200}",
        r".{0,200}\ball rights reserved\W*.{0,120}",
        r"this (?:material|article|content|story|text) (?:may|must|can) ?not be (?:published|reproduced|copied"
        r"|republished|used|broadcast).{0,200}",
        r"(?:reproduction (?:in whole|without)|unauthori[sz]ed (?:use|reproduction|distribution)).{0,200}",
    )),
    ("legal notice", (
        r"(?:terms (?:of (?:use|service)|and conditions|& conditions)|privacy (?:policy|notice|statement)"
        r"|disclaimer|contact us|about us|imprint|cookies? policy)(?:\W+(?:terms|privacy|contact|about|cookie"
        r"|policy|of|use|service|us|and|conditions|imprint|disclaimer|notice)){0,12}\W*",
        r"the (?:views|opinions) expressed (?:in this|here|are those|by (?:the )?(?:author|writer|contributor))"
        r".{0,250}",
        r"the \w+ is not responsible for the content of external.{0,60}",
    )),
    ("cookie notice", (
        r"(?:we|this (?:web)?site|our (?:web)?site|by (?:using|continuing|clicking)|accept|manage|cookies?|you"
        r" can)\b(?=.*\b(?:site|website|browser|browsing|consent|policy|settings|preferences|experience|advertising"
        r"|third[- ]part(?:y|ies)|uses?|store|track\w*)\b).{0,200}\bcookies?\b.{0,150}",
        r"(?:accept|reject|manage|allow)(?: all)?(?: (?:cookies|preferences|settings))?",
        r"cookie (?:settings|preferences|notice|consent)", r"i (?:accept|agree)",
    )),
    ("tags", (
        r"(?:tags?|topics?|categor(?:y|ies)|filed under|labels?|keywords?|tagged(?: with| in)?|posted in"
        r"|section)(?:\s*[:|]|\s[–—-]\s)\s*.{0,200}",
        r"tags|topics|categories|labels|in [\"“][\w ]{1,40}[\"”]",
        r"(?:#\w+[\s,]*){1,20}", r"(?:posted|filed) (?:in|under) [^.]{1,60}",
    )),
    ("credits", (
        r"\(?(?:additional |with |further )?(?:reporting|writing|editing|edited|compiled|written|translated"
        r"|translation|photography|photographs?|graphics?|research|produced)(?:,? (?:and|&) (?:additional"
        r" )?(?:reporting|writing|editing|graphics|photography|compiled|edited|written))? by:? (?!.*\b(?:said"
        r"|says|found|finds|showed?s?|has|have|was|were|is|are|that|which|suggests?|reveal(?:s|ed))\b)"
        r"(?!.*, (?:the|a|an|it|its|they|he|she|this) )(?-i:[^a-z]).{1,280}",
        r"(?:\S+ ){1,30}contributed (?:to this (?:report|story|article|piece)|reporting)\b.{0,60}",
        r"our standards: .{1,80}",
        r"(?:with|from) (?:files|inputs?|agencies|wires?|wire reports|agency inputs?|news (?:agencies|wires))(?:"
        r" (?:from|by) [^.]{1,80})?\.?",
        r"agencies", r"wire reports", r"(?:sources?|via)\s*[:–—]\s*[^.]{1,80}",
        r"(?:read|see|view) (?:the )?original (?:article|post|story).{0,80}",
    )),
    ("note of the page", (
        r"this (?:version|story|article|headline) (?:corrects|clarifies|updates|adds|fixes) .{0,250}",
        r"this (?:story|article) has not been (?:edited|created|altered|modified|reviewed) .{0,200}",
        r"the (?:writer|author) is (?:a|an|the) .{1,200}",
        r"disclaimer: .{1,280}", r"this article is more than [\w ]{1,20} old",
        r"(?:like this|like loading)\b.{0,10}", r"reuse this content",
    )),
    ("note of the page", (
        r"\(?an error (?:has )?occurred while processing this directive\)?\W*",
        r"you(?:['’]ve| have) selected the [\w. ]{2,20} edition\b.{0,120}",
        r"in order to (?:see|view|hear|play) this .{1,30}you (?:need|must|have) .{1,60}(?:javascript|flash)\b.{0,60}",
        r"(?:visit|see) .{1,30} for full instructions\W*",
        r"if you(?:['’]re| are) reading (?:this )?via (?:rss|e-?mail)\b.{0,120}",
        r"this (?:debate|discussion|topic|thread|forum|poll) (?:is|has) now (?:been )?closed\W*",
        r"this comment (?:was|has been) removed\b.{0,120}",
        r"(?:story|article) highlights\W*", r"for full coverage of .{1,60}click .{1,30}",
        r"these are some of the (?:popular )?topics (?:this|the|our) (?:blog|site|page) covers\W*",
        r"(?:for )?the latest (?:updates )?(?:across|from) .{1,30} blogs?\b.{0,120}",
    )),
    ("navigation", (
        r"home(?: ?[/»›>] ?[^.!?/]{2,80}){1,6}", r"you are here.{0,100}", r"back to \w+(?: \w+)?",
        r"(?:next|previous) ?[>»<«]+",
        r"scroll to (?:top|continue)", r"link copied\W*", r"skip ad", r"please wait\W*", r"ok", r"breaking news",
        r"(?:more|also) in (?:this section|[\w-]+(?: [\w-]+)?)", r"text size.{0,20}", r"font size.{0,20}",
        r"(?:a[+-]? ?){2,4}",
        r"listen to (?:this |the )?(?:article|story|podcast|episode).{0,30}",
        r"watch the (?:full )?(?:video|interview|report)\b.{0,30}",
        r"reader interactions", r"list (?:of )?\d+ (?:of \d+|items?)", r"end of list",
        r"(?:primary|secondary) (?:sidebar|navigation|menu)",
        r"search this (?:website|site|blog)",
        r"about sharing",
        r"(?:skip|end of|skip past) (?:twitter|facebook|instagram|youtube|tiktok|x) (?:post|video|content)"
        r"\b.{0,60}", r"(?:previous|next|older|newer) (?:article|story|post|entry)s?\s*[:»›>].{0,200}",
    )),
    ("player of the page", (
        r"to play this (?:content|video|audio).{0,150}",
        r"(?:sorry, )?this (?:video|content|media|player|audio|clip) (?:is|can ?not|could not|requires|has).{0,60}"
        r"(?:play|load|available|javascript|flash|support|territory|region|browser|expired|removed).{0,80}",
        r"the (?:video|content|media|player) (?:can ?not|could not) (?:be )?(?:play|load).{0,80}",
        r"(?:can ?not|unable to) play (?:media|video|audio).{0,80}", r"your browser (?:does|is|must).{0,150}",
        r"please (?:enable|turn on|upgrade|disable|whitelist|refresh).{0,40}(?:javascript|browser|flash|cookies"
        r"|ad ?blocker|page).{0,100}",
        r".{0,60}javascript (?:must|is|needs|required|disabled).{0,120}",
        r"(?:play|pause|mute|unmute|loading|replay|toggle|expand|collapse|enlarge|hide|show)(?: (?:video|audio"
        r"|image|caption|live|gallery|now))?[.…]*",
        r"(?:photo |image )?gallery", r"slideshow", r"(?:watch|listen)(?: (?:now|live|video|here|again))?",
        r"media playback .{0,100}",
    )),
    ("time to read", (
        r"(?:reading time:? ?)?\d+[ -]?min(?:ute)?s?(?: read)?",
    )),
    ("end mark", (
        r"(?:the )?ends?", r"-?30-?", r"\(ends\)", r"finis",
    )),
    ("agency name", (
        rf"(?:{AGENCIES})/[^.]{{2,40}}",
        rf"[(/]?(?:(?:{AGENCIES}|agencies|and|news agency|staff|with)[\s,/&]*){{1,5}}[)/]?",
        r"(?:reuters |by )?(?:our )?(?:staff|news desk|newsroom|web desk|foreign desk)(?: (?:reporters?|writers?"
        r"|correspondents?|report))?",
        r"(?:by|from) our (?:own )?correspondents?",
    )),
    ("markup", (
        r"(?:</?[a-z][^<>]{0,250}>\s*){1,8}", r"!\[[^\]]{0,200}\]\([^)]{0,80}\)",
    )),
)  # fmt: skip
"""Why, and what such a line is."""

CAPTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("picture caption", (
        r"(?:file |stock )?(?:photo|photograph|image|picture|pic|illustration|graphic)s?(?: (?:caption|credit"
        r"|copyright|source|by|courtesy(?: of)?))?\s*[:|/].{1,400}",
        r"(?:image|media|video|photo) (?:caption|copyright)\W?.{0,400}",
        r"(?:image|photo) (?:credit|source)\b.{1,400}", r"file\s*[-–—:]\s.{1,400}",
        r".{1,400}\bfile (?:photo|picture|image)\W*",
        r".{1,400}(?:\(|\[|\|\s*|photo(?:graph)? ?(?:credit)? ?: ?|©\s*)(?:photo(?:graph)?|image|picture|credit"
        r"|file photo)(?: ?(?:by|credit|courtesy(?: of)?))?\s*[:/]? ?[^()\[\]|]{2,60}[)\]]?",
        r".{1,400}[\[(](?:file|file photo|handout|screengrab|courtesy)(?: ?[:/] ?| )[^()\[\]]{2,60}[\])]",
        r".{1,400}[.!?”\"’)] (?:photo(?:graph)?s?|picture|image|credit|pic)(?: credit| by| courtesy)?\s*[:©]"
        r" ?[^.]{2,80}",
    )),
)  # fmt: skip
"""Captions that say so; those that only end with a credit are told by where they stand."""

CAPTION_LABEL = r"(?:image|media|video|photo) caption\W*"
"""A label on a line of its own; the caption is on the next."""

LIST_HEADS = (
    r"(?:related|keep reading|more|most|top|latest|popular|recommended|trending|featured|recent|see also|up next"
    r"|around the web"
    r"|you (?:may|might) also|explore more|don['’]t miss|editor['’]?s['’]? (?:picks?|choice)|what to read next"
    r"|topics?|tags?|categor(?:y|ies)|labels?)\b[^.:]{0,60}:?"
)
"""Furniture under which other articles or words of the page are listed."""
