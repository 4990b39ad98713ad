"""When an article was written, where neither it nor anybody says so.

In: articles, some with their day. Out: the others with bounds, and every reason for them. One module a kind of reason;
`bounds` asks them all and goes round until nothing is gained.
"""
