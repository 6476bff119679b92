/**
 * The forms (申报表、监控表、自评表) that the bureau sends out and reads back, and tables that units lay out
 * in their own way. Forms are data: start at {@link org.hengping.corpus.form.BureauForms}, then
 * {@link org.hengping.corpus.form.ExportForm} and {@link org.hengping.corpus.form.LoadForms}.
 */
@NullMarked
package org.hengping.corpus.form;

import org.jspecify.annotations.NullMarked;
