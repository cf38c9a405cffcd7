package browser

// Policy violations are events of the document. Chromium and Firefox run
// watchViolations before the page's own scripts; WebKit has no way to do so,
// but its ReportingObserver hands over what happened before it was made.

// watchViolations begins to collect violations, once a document.
const watchViolations = `async function () {
	if (globalThis.__violations) return null;
	const seen = globalThis.__violations = new Map();
	const note = (directive, blocked, sample) => {
		const line = directive + " blocked " + blocked + (sample ? " (" + sample + ")" : "");
		seen.set(directive + blocked, line);
	};
	addEventListener("securitypolicyviolation",
		(e) => note(e.effectiveDirective, e.blockedURI, e.sample), true);
	if (globalThis.ReportingObserver) {
		new ReportingObserver((reports) => {
			for (const { body } of reports) note(body.effectiveDirective, body.blockedURL, body.sample);
		}, { types: ["csp-violation"], buffered: true }).observe();
	}
	return null;
}`

// takeViolations returns the collected violations and forgets them.
const takeViolations = `async function () {
	if (!globalThis.__violations) return [];
	await new Promise((done) => setTimeout(done, 0)); // reports are delivered as tasks
	const seen = [...globalThis.__violations.values()];
	globalThis.__violations.clear();
	return seen;
}`
