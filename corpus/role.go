package corpus

// A Role is what a line or passage does on the page it was scraped from.
type Role uint8

const (
	NoRole         Role = iota // an empty line
	Navigation                 // menus, buttons, bread crumbs
	PageClock                  // the site's clock or the day the page was saved
	Section                    // the article's department
	Published                  // date line of the article
	Title                      //
	Caption                    // of a picture, with its credit
	Body                       // the article, its sub-headings included
	Source                     // "Quelle: …"
	RelatedHeading             // "See also:"
	Related                    // headlines of other articles
	Sharing                    // "Share:", names of networks
	Subscribe                  // "Follow us on", newsletter forms
	Footer                     // imprint, copyright, further news
	Comments                   // comment counts, forms and readers' words
)

var roleNames = [...]string{"", "navigation", "page_clock", "section", "published", "title", "caption", "body",
	"source", "related_heading", "related", "share", "subscribe", "footer", "comments"}

// NumRoles is the number of roles, [NoRole] included.
const NumRoles = len(roleNames)

// String is the role as written in output: "page_clock"; empty for [NoRole].
func (r Role) String() string {
	if int(r) < NumRoles {
		return roleNames[r]
	}
	return ""
}

// A Zone says what a hit in a passage counts for.
type Zone uint8

const (
	Article     Zone = iota // the text itself: title, section, date, caption, body, source
	Elsewhere               // headlines of other articles on the page: found and said so
	Boilerplate             // menus and the like: left out of counts, never deleted
)

// Zone returns the zone that the role belongs to.
func (r Role) Zone() Zone {
	switch r {
	case Section, Published, Title, Caption, Body, Source:
		return Article
	case Related:
		return Elsewhere
	}
	return Boilerplate
}

// String is the zone as written in output: article, elsewhere, boilerplate.
func (z Zone) String() string { return [...]string{"article", "elsewhere", "boilerplate"}[z] }
