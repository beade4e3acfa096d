/**
 * What a person typed into a form or dialogue and has not sent yet: kept for that person alone,
 * until it is sent or its task ends. It is confidential: nothing of it is in a log, in the audit
 * trail or in an export, and a guide's private notes never come here. Owns {@code form_draft}.
 */
package id.bangkom.drafts;
