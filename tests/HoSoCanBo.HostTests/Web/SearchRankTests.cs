using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.HostTests.Web;

/// <summary>What a picker offers first, as <c>pickers.js</c> does in the browser.</summary>
public sealed class SearchRankTests
{
    [Theory]
    [InlineData("so noi vu", "Sở Nội vụ", "87.SNV", 0)]
    [InlineData("SNV", "Sở Nội vụ", "87.SNV", 0)]
    [InlineData("87.snv", "Ban Thi đua - Khen thưởng", "87.SNV.BTDKT", 1)]
    [InlineData("so noi", "Sở Nội vụ", "87.SNV", 1)]
    [InlineData("hồng ngự", "Ủy ban nhân dân thị xã Hồng Ngự", "868", 2)]
    [InlineData("phong hong ngu", "Phòng Y tế thị xã Hồng Ngự", "868.PYT", 3)]
    [InlineData("hong ngu phong", "Phòng Y tế thị xã Hồng Ngự", "868.PYT", 4)]
    public void Of_GivesTheCloserFitTheLowerPlace(string typed, string name, string code, int place) =>
        Assert.Equal(place, SearchRank.Of(typed, name, code));

    [Fact]
    public void Of_LooksAtTheBodyAboveLast() =>
        Assert.Equal(5, SearchRank.Of("thi dua noi vu", "Ban Thi đua - Khen thưởng", "87.SNV.BTDKT", "Sở Nội vụ"));

    [Theory]
    [InlineData("hồng ngự", "Phòng Tài nguyên và Môi trường huyện Cao Lãnh")] // "ng" stands inside other words
    [InlineData("y te", "Sở Nội vụ")]
    public void Of_WhatDoesNotBeginWithEveryWord_DoesNotFit(string typed, string name) => Assert.Null(SearchRank.Of(typed, name));
}
