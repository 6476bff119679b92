package org.hengping.indexer.search;

import java.util.Set;

/**
 * A question to a {@link SearchEngine}.
 *
 * @param text what the person typed: words, "phrase", -not, 年:2021, year:2019..2021, 单位:教育, 类型:报告.
 *     With {@code exact} a literal, nothing in it is an operator
 * @param exact find passages that contain {@code text} as it stands (case, width, spaces and
 *     punctuation included)
 * @param byDocument one hit per document, its best passage; totals and counts are of documents
 * @param limit hits per page, 1 to {@value #MAX_LIMIT}
 * @param page from 1
 * @param access tokens of what the person may see, see {@link AccessToken}; an empty set sees
 *     nothing
 */
public record SearchQuery(
    String text,
    SearchScope in,
    boolean exact,
    boolean byDocument,
    int limit,
    int page,
    Set<String> access,
    SearchFilters filters) {

  /** Most hits on one page. */
  public static final int MAX_LIMIT = 1_000;

  /** Hits on one page unless said. */
  public static final int DEFAULT_LIMIT = 20;

  /** Deepest place in the result that can be asked for. */
  private static final int DEEPEST = 1_000_000;

  public SearchQuery {
    limit = Math.max(1, Math.min(limit, MAX_LIMIT));
    page = Math.max(1, Math.min(page, DEEPEST / limit));
    access = Set.copyOf(access);
  }

  /** Searches passages for what is open to all staff; first page. */
  public static SearchQuery of(String text) {
    return new SearchQuery(
        text,
        SearchScope.PASSAGES,
        false,
        false,
        DEFAULT_LIMIT,
        1,
        Set.of(AccessToken.OPEN),
        SearchFilters.NONE);
  }

  /** The same question in another scope. */
  public SearchQuery in(SearchScope scope) {
    return new SearchQuery(text, scope, exact, byDocument, limit, page, access, filters);
  }

  /** The same question, its text taken literally or not. */
  public SearchQuery exact(boolean literal) {
    return new SearchQuery(text, in, literal, byDocument, limit, page, access, filters);
  }

  /** The same question with hits grouped by document or not. */
  public SearchQuery byDocument(boolean grouped) {
    return new SearchQuery(text, in, exact, grouped, limit, page, access, filters);
  }

  /** The same question with another page. */
  public SearchQuery page(int hits, int number) {
    return new SearchQuery(text, in, exact, byDocument, hits, number, access, filters);
  }

  /** The same question of somebody who may see what carries one of these tokens. */
  public SearchQuery access(Set<String> tokens) {
    return new SearchQuery(text, in, exact, byDocument, limit, page, tokens, filters);
  }

  /** The same question with other filters. */
  public SearchQuery filters(SearchFilters limits) {
    return new SearchQuery(text, in, exact, byDocument, limit, page, access, limits);
  }
}
