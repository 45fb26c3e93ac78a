"""The rules over one report; every rule is one module, and this is the one registry."""

from cchc_tui.model.rules import rule_of
from cchc_tui.rules import (
    ar101_sum,
    ar102_balance,
    ar103_ratio,
    ar104_part_exceeds_whole,
    ar105_shares,
    ar106_listed_count,
    ar107_change,
    ar108_own_form,
    ci501_kind_symbol,
    ci502_malformed_symbol,
    ci503_two_dates,
    ci507_issuer_symbol,
    dt401_cited_after_report,
    dt402_impossible_date,
    dt403_number_year_differs,
    dt404_wrong_period,
    nb201_malformed_number,
    nb202_separator_style,
    nb203_truncated_percent,
    rp301_indicator_differs,
    rp302_claim_contradicts_figure,
    sp701_suppression,
    st601_header_incomplete,
    st602_section_missing,
)
from cchc_tui.rules.base import Case, Rule

COMMENTS: Rule = rule_of(sp701_suppression)
"""looks last, at what the others found"""
READING: tuple[Rule, ...] = tuple(
    rule_of(module)
    for module in (
        ar101_sum,
        ar102_balance,
        ar103_ratio,
        ar104_part_exceeds_whole,
        ar105_shares,
        ar106_listed_count,
        ar107_change,
        ar108_own_form,
        ci501_kind_symbol,
        ci502_malformed_symbol,
        ci503_two_dates,
        ci507_issuer_symbol,
        dt401_cited_after_report,
        dt402_impossible_date,
        dt403_number_year_differs,
        dt404_wrong_period,
        nb201_malformed_number,
        nb202_separator_style,
        nb203_truncated_percent,
        rp301_indicator_differs,
        rp302_claim_contradicts_figure,
        st601_header_incomplete,
        st602_section_missing,
    )
)
RULES: tuple[Rule, ...] = (*READING, COMMENTS)

__all__ = ["COMMENTS", "READING", "RULES", "Case", "Rule"]
